import Big from 'big.js'
import type { IncomeMonth, InsuranceMark } from '@/lib/domain/eligibility/months'

/** "1200.5" → "1,200.5": the figure itself stays, and what is no figure stays as it was typed. */
export function grouped(amount: string | number): string {
  const text = String(amount)
  if (!/^\d+(\.\d+)?$/.test(text)) return text
  const [whole = '', ...rest] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
}

/** "14324.4" → "14,324.40 元": exact, two decimals. */
export const yuan = (amount: Big | string): string => `${grouped(new Big(amount).toFixed(2))} 元`

const employers: Record<IncomeMonth['employer'], string> = { this: '本单位', other: '其他单位' }
const insurance: Record<InsuranceMark, string> = { paid: '已缴', 'back-paid': '补缴', none: '未缴' }

/** 「18,500.00 元 · 本单位 · 社保已缴」; an income that cannot be read stays as it was typed. */
export function incomeMonthText({ income, employer, socialInsurance }: Omit<IncomeMonth, 'month'>): string {
  return `${grouped(income) || '—'} 元 · ${employers[employer]} · 社保${insurance[socialInsurance]}`
}

/** 第二, 第五: up to ten. */
export const ordinal = (count: number): string => `第${'一二三四五六七八九十'.charAt(count - 1) || count}`

/** "1.20" and "1.2" read alike. */
export const plainDecimal = (decimal: string): string => new Big(decimal).toString()
