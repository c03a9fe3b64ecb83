import type { IncomeMonth, InsuranceMark } from '../domain/eligibility/months'

const employers: Record<IncomeMonth['employer'], string> = { this: '本单位', other: '其他单位' }
const insurance: Record<InsuranceMark, string> = { paid: '已缴', 'back-paid': '补缴', none: '未缴' }

/** 「18,500.00 元 · 本单位 · 社保已缴」; an income that cannot be read stays as it was typed. */
export function incomeMonthText({ income, employer, socialInsurance }: Omit<IncomeMonth, 'month'>): string {
  const [whole = '', ...rest] = income.split('.')
  const amount = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
  return `${amount || '—'} 元 · ${employers[employer]} · 社保${insurance[socialInsurance]}`
}
