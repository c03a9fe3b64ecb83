import Big from 'big.js'
import type { PlainDate, PlainMonth } from '../dates'
import type { EmployerKind } from '../employers/employer-profile'
import { monthsBetween } from '../people/months'
import { wageForYear, type AverageWage } from '../policy/average-wages'
import type { EligibilityRules } from '../policy/sections/eligibility'
import { found, type EligibilityFinding } from './answer'
import { multipleFor } from './income'
import { addToMonth, exactText, incomeOf, monthTable, monthsUpTo, type MonthTable } from './month-table'
import type { IncomeMonth } from './months'

export type RenewalQuestion = {
  months: readonly IncomeMonth[]
  /** 有效期起 of the permit that is renewed. */
  heldFrom: PlainDate
  on: PlainDate
  employerKind?: EmployerKind | undefined
}

const latest = (...months: PlainMonth[]): PlainMonth => months.reduce((a, b) => (a > b ? a : b))

/** The newest month may not be declared yet: the period ends with the last month told, within what S-101 allows. */
function lastMonth({ income }: EligibilityRules, table: MonthTable, own: PlainMonth): PlainMonth {
  const ends = Array.from({ length: income.endsWithin.value }, (_, index) => addToMonth(own, -1 - index))
  return ends.find((month) => table.has(month)) ?? addToMonth(own, -1)
}

/** The months of holding that are looked at: the last years, not before the permit nor before the records (E-45). */
function periodOf(question: RenewalQuestion, rules: EligibilityRules, table: MonthTable): PlainMonth[] {
  const own = question.on.slice(0, 7)
  const { years, recordsFrom } = rules.renewalIncome.value
  const to = lastMonth(rules, table, own)
  const from = latest(addToMonth(own, -12 * years), question.heldFrom.slice(0, 7), recordsFrom ?? '')
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

/**
 * Income while holding, for a 续签 (E-45…E-47): no month without any, or the 新办 standard of each year. Every employer
 * counts: the holder may have changed it.
 */
export function renewalIncome(
  question: RenewalQuestion,
  rules: EligibilityRules,
  wages: readonly AverageWage[],
): EligibilityFinding[] {
  const table = monthTable(question.months, question.on.slice(0, 7))
  const period = periodOf(question, rules, table)
  if (rules.renewalIncome.value.rule === 'standard-of-each-year')
    return yearsBelow(period, table, question, rules, wages)
  const empty = period.filter((month) => incomeOf(table, [month], false).eq(0)).length
  if (empty === 0) return []
  const figures = { actual: empty, threshold: 0 }
  return [found('blocking', 'renewal-income-gap', 'months', figures, [rules.renewalIncome])]
}
