import type { IncomeMonth, InsuranceMark } from '../domain/eligibility/months'
import { grouped } from './money'

const employers: Record<IncomeMonth['employer'], string> = { this: '本单位', other: '其他单位' }
const insurance: Record<InsuranceMark, string> = { paid: '已缴', 'back-paid': '补缴', none: '未缴' }

/** 「18,500.00 元 · 本单位 · 社保已缴」; an income that cannot be read stays as it was typed. */
export function incomeMonthText({ income, employer, socialInsurance }: Omit<IncomeMonth, 'month'>): string {
  return `${grouped(income) || '—'} 元 · ${employers[employer]} · 社保${insurance[socialInsurance]}`
}
