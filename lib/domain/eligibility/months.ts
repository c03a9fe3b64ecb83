import type { PlainMonth } from '../dates'
import Big from 'big.js'

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

/** The month so many months later; negative counts go back. Plain reckoning: looking ahead asks it very often. */
export function addToMonth(month: PlainMonth, count: number): PlainMonth {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** `count` consecutive months that end with `to`, oldest first. */
export const monthsUpTo = (to: PlainMonth, count: number): PlainMonth[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addToMonth(to, index - count + 1))

/** What is known of the months before a day's own month. */
export type MonthTable = ReadonlyMap<PlainMonth, IncomeMonth>

/** The day's own month and what lies in the future say nothing yet and are left out. */
export const monthTable = (months: readonly IncomeMonth[], own: PlainMonth): MonthTable =>
  new Map(months.filter(({ month }) => month < own).map((entry) => [entry.month, entry]))

/** Income of some months together; a month that is not told, or paid by another employer where that is asked, is 0. */
export const incomeOf = (table: MonthTable, months: readonly PlainMonth[], onlyThisEmployer: boolean): Big =>
  months.reduce((sum, month) => {
    const entry = table.get(month)
    return entry && (entry.employer === 'this' || !onlyThisEmployer) ? sum.plus(entry.income) : sum
  }, new Big(0))

/** Exact text with two decimals at least: 14324.4 → "14324.40". */
export const exactText = (amount: Big): string =>
  amount.times(100).mod(1).eq(0) ? amount.toFixed(2) : amount.toFixed()
