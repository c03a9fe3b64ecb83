import Big from 'big.js'
import { type PlainDate, type PlainMonth, monthsBetween } from '../dates'
import type { EmployerKind } from '../codes'
import { wageForYear, type AverageWage } from '../policy/average-wages'
import type { EligibilityRules } from '../policy/sections/eligibility'
import { citing, found, type EligibilityFinding } from './answer'
import { multipleFor } from './income'
import { type IncomeMonth, addToMonth, exactText, incomeOf, monthTable, monthsUpTo, type MonthTable } from './months'

export type RenewalQuestion = {
  months: readonly IncomeMonth[]
  /** 有效期起 of the permit that is renewed. */
  heldFrom: PlainDate
  on: PlainDate
  employerKind?: EmployerKind | undefined
}

const latest = (...months: PlainMonth[]): PlainMonth => months.reduce((a, b) => (a > b ? a : b))

/** The periods that may be handed in, the later one first: the newest month may not be declared yet (S-101). */
const lastMonths = ({ income }: EligibilityRules, own: PlainMonth): [PlainMonth, ...PlainMonth[]] => [
  addToMonth(own, -1),
  ...Array.from({ length: income.endsWithin.value - 1 }, (_, index) => addToMonth(own, -2 - index)),
]

/** The months of holding that are looked at: the last years, not before the permit nor before the records (E-45). */
function periodTo(to: PlainMonth, question: RenewalQuestion, rules: EligibilityRules): PlainMonth[] {
  const { years, recordsFrom } = rules.renewalIncome.value
  const from = latest(
    addToMonth(question.on.slice(0, 7), -12 * years),
    question.heldFrom.slice(0, 7),
    recordsFrom ?? '',
  )
  return monthsUpTo(to, monthsBetween(from, to) + 1)
}

/** E-46: each calendar year against the standard of that year. */
function yearsBelow(
  period: PlainMonth[],
  table: MonthTable,
  question: RenewalQuestion,
  rules: EligibilityRules,
  wages: readonly AverageWage[],
): EligibilityFinding[] {
  const multiple = multipleFor(rules.income, question.employerKind)
  const years = [...new Set(period.map((month) => Number(month.slice(0, 4))))]
  return years.flatMap((year) => {
    const months = period.filter((month) => month.startsWith(`${year}-`))
    const wage = wageForYear(wages, year - 1)
    const line = new Big(multiple.value).times(wage.monthly)
    const sum = incomeOf(table, months, false)
    if (sum.gte(line.times(months.length))) return []
    const figures = { actual: sum.div(months.length).toFixed(2, Big.roundDown), threshold: exactText(line) }
    const unknown = { rows: ['E-43'], ...(wage.dataYear === year - 1 ? {} : { provisional: true as const }) }
    return [
      found('blocking', 'renewal-income-low', `months.${year}`, figures, [rules.renewalIncome, multiple, unknown]),
    ]
  })
}

/** E-45, E-47: no month without any. */
function monthsEmpty(period: PlainMonth[], table: MonthTable, rules: EligibilityRules): EligibilityFinding[] {
  const empty = period.filter((month) => incomeOf(table, [month], false).eq(0)).length
  if (empty === 0) return []
  return [found('blocking', 'renewal-income-gap', 'months', { actual: empty, threshold: 0 }, [rules.renewalIncome])]
}

/** Months of the longest period that were not told, and the newest ones that a shorter period leaves out (S-101). */
function leftOut(longest: PlainMonth[], to: PlainMonth, table: MonthTable, rules: EligibilityRules) {
  const count = longest.filter((month) => month > to || !table.has(month)).length
  if (count === 0) return []
  const figures = { actual: count, threshold: 0 }
  const sources = [rules.renewalIncome, citing(...rules.income.endsWithin.rows)]
  return [found('needs-review', 'renewal-months-left-out', 'months', figures, sources)]
}

/**
 * Income while holding, for a 续签 (E-45…E-47): no month without any, or the 新办 standard of each year. Every employer
 * counts: the holder may have changed it. The best of the periods that may be handed in counts; what is not told or left
 * out is put to a human, so that a blank month never passes better than a stated one.
 */
export function renewalIncome(
  question: RenewalQuestion,
  rules: EligibilityRules,
  wages: readonly AverageWage[],
): EligibilityFinding[] {
  const own = question.on.slice(0, 7)
  const table = monthTable(question.months, own)
  const judged = (to: PlainMonth): EligibilityFinding[] => {
    const period = periodTo(to, question, rules)
    return rules.renewalIncome.value.rule === 'standard-of-each-year'
      ? yearsBelow(period, table, question, rules, wages)
      : monthsEmpty(period, table, rules)
  }
  const ends = lastMonths(rules, own)
  const [newest] = ends
  const passed = ends.find((to) => judged(to).length === 0)
  if (passed) return leftOut(periodTo(newest, question, rules), passed, table, rules)
  // what was not declared yet is no shortfall of its own
  return judged(ends.find((month) => table.has(month)) ?? newest)
}
