import Big from 'big.js'
import { addMonths, type PlainMonth } from '@/lib/domain/dates'
import { readAmount } from '@/lib/domain/text/amount'
import { yuan } from '@/lib/labels/money'
import type { IncomeMonth, InsuranceMark } from '@/lib/domain/eligibility/months'

/** Another month, `count` months later; negative counts go back. */
export const shiftMonth = (month: PlainMonth, count: number): PlainMonth => addMonths(`${month}-01`, count).slice(0, 7)

/** The `count` months that end with `last`, oldest first. */
export const monthsEndingWith = (last: PlainMonth, count: number): PlainMonth[] =>
  Array.from({ length: count }, (_, index) => shiftMonth(last, index + 1 - count))

/** 2026年9月 */
export const monthText = (month: PlainMonth): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

export const employerWords: Record<IncomeMonth['employer'], string> = { this: '本单位', other: '其他单位' }
export const insuranceWords: Record<InsuranceMark, string> = { paid: '已缴', 'back-paid': '补缴', none: '未缴' }

/** What a row shows before anything is stated in it. */
export const blankMonth = (month: PlainMonth): IncomeMonth => ({
  month,
  income: '',
  employer: 'this',
  socialInsurance: 'paid',
})

const inOrder = (months: IncomeMonth[]): IncomeMonth[] => [...months].sort((a, b) => (a.month < b.month ? -1 : 1))

/** The list with these entries in the place of what stood for the same months, oldest first. */
export function withMonths(months: readonly IncomeMonth[], entries: readonly IncomeMonth[]): IncomeMonth[] {
  const latest = new Map([...months, ...entries].map((entry) => [entry.month, entry]))
  return inOrder([...latest.values()])
}

/** The list without what stood for a month. */
export const withoutMonth = (months: readonly IncomeMonth[], month: PlainMonth): IncomeMonth[] =>
  months.filter((entry) => entry.month !== month)

/** Every empty month after the first stated one repeats the month before it; what is stated stays. */
export function filledForward(months: readonly IncomeMonth[], range: readonly PlainMonth[]): IncomeMonth[] {
  const stated = new Map(months.map((entry) => [entry.month, entry]))
  let before: IncomeMonth | undefined
  const added = range.flatMap((month) => {
    before = stated.get(month) ?? (before && { ...before, month })
    return before && !stated.has(month) ? [before] : []
  })
  return withMonths(months, added)
}

const amountPattern = /^\d{1,12}(\.\d{1,2})?$/

/** An income that can be reckoned with: up to twelve digits and two decimals. */
export const isAmount = (text: string): boolean => amountPattern.test(text)

/** What is wrong with an income, or nothing. A month that is stated has an income, be it 0. */
export function incomeProblem(text: string): string | undefined {
  if (text.trim() === '') return '请填写收入，没有收入填 0'
  const read = readAmount(text)
  if (!read.ok && read.refusal.code === 'amount-separators')
    return '逗号或小数点的位置不对，看不出是多少，请改成 18500.00 这样的写法'
  if (!isAmount(text)) return '收入须为数字，最多两位小数，例如 18500.00'
  return undefined
}

/** The months that can be judged: an income that nobody can read is left out. */
export const readableMonths = (months: readonly IncomeMonth[]): IncomeMonth[] =>
  months.filter((entry) => isAmount(entry.income))

/** The income of a month that counts: paid by the employer that files (I-71); 0 where nothing is stated. */
export const countedIncome = (entry: IncomeMonth | undefined): Big =>
  entry && entry.employer === 'this' && isAmount(entry.income) ? new Big(entry.income) : new Big(0)

/** Average over all months of the range, empty ones as 0, with two decimals; "0.00" for an empty range. */
export function averageIncome(months: readonly IncomeMonth[], range: readonly PlainMonth[]): string {
  const stated = new Map(months.map((entry) => [entry.month, entry]))
  const sum = range.reduce((total, month) => total.plus(countedIncome(stated.get(month))), new Big(0))
  return range.length === 0 ? '0.00' : sum.div(range.length).toFixed(2)
}

/** "18500.5" → "18,500.50 元" for reading; a text that is no amount stays as it is. */
export function moneyText(amount: string): string {
  return isAmount(amount) ? yuan(amount) : amount
}
