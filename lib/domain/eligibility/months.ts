import type { PlainMonth } from '../dates'

/** How a month of social insurance stands: paid in its month, paid later (补缴), or not at all. */
export const insuranceMarks = ['paid', 'back-paid', 'none'] as const
export type InsuranceMark = (typeof insuranceMarks)[number]

/** One month of income and social insurance, as told or as the register knows it. */
export type IncomeMonth = {
  month: PlainMonth
  /** 税前应税收入 in yuan, decimal text such as "12345.67". */
  income: string
  /** Who paid it: the employer that files, or another one, whose income does not count (I-71). */
  employer: 'this' | 'other'
  socialInsurance: InsuranceMark
}

const amount = /^\d{1,12}(\.\d{1,2})?$/

/** An income that can be reckoned with: up to twelve digits and two decimals, nothing else. */
export const isReadable = ({ income }: IncomeMonth): boolean => amount.test(income)

/** 补缴: the month was paid, but not in its time (E-51). */
export const isBackPaid = ({ socialInsurance }: IncomeMonth): boolean => socialInsurance === 'back-paid'
