import Big from 'big.js'
import type { PlainMonth } from '../dates'
import type { IncomeMonth } from './months'

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
