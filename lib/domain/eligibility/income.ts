import Big from 'big.js'
import type { PlainMonth } from '../dates'
import { employerKinds, type EmployerKind } from '../codes'
import type { AverageWage } from '../policy/average-wages'
import type { EligibilityRules } from '../policy/sections/eligibility'
import { citing, found, type EligibilityFinding, type IncomeVerdict } from './answer'
import { addToMonth, exactText, incomeOf, monthsUpTo, type MonthTable } from './months'

type IncomeRules = EligibilityRules['income']

export type IncomePeriod = { from: PlainMonth; to: PlainMonth; months: PlainMonth[] }

/** Every period that may be handed in: each length, ending 1 … n months before the day's month (E-42, S-101). */
export const incomePeriods = ({ windows, endsWithin }: IncomeRules, own: PlainMonth): IncomePeriod[] =>
  Array.from({ length: endsWithin.value }, (_, index) => addToMonth(own, -1 - index)).flatMap((to) =>
    windows.value.map((count) => ({ from: addToMonth(to, 1 - count), to, months: monthsUpTo(to, count) })),
  )

/** The multiple for a kind of employer, with its source (D-15). */
export function multipleFor({ multiple, multipleByEmployerKind }: IncomeRules, kind: EmployerKind | undefined) {
  const special = kind && multipleByEmployerKind?.value[kind]
  return special && multipleByEmployerKind ? { ...multipleByEmployerKind, value: special } : multiple
}

const monthsOfYear = 12

/** The standard in yuan for a year: multiple × wage, exact. A yearly figure that was not published is 12 months. */
const yearlyStandard = ({ wage }: IncomeRules, multiple: string, { annual, monthly }: AverageWage): Big =>
  new Big(multiple).times(wage.value === 'annual' && annual !== null ? annual : new Big(monthly).times(monthsOfYear))

/** Text of the standard per month: exact where it can be, else rounded up so that reaching the text is enough. */
function monthlyText(yearly: Big): string {
  const exact = yearly.div(monthsOfYear)
  return exact.times(monthsOfYear).eq(yearly) && exact.round(4).eq(exact)
    ? exactText(exact)
    : exact.toFixed(2, Big.roundUp)
}

/** Two decimals as usual, but never rounded up to a line that was not reached. */
function averageText(average: Big, threshold: string, met: boolean): string {
  const rounded = average.toFixed(2, Big.roundHalfUp)
  return !met && new Big(rounded).gte(threshold) ? average.toFixed(2, Big.roundDown) : rounded
}

/** What the income is held against: the wage of the day, and the kind of employer where it matters. */
export type Standard = { wage: AverageWage; employerKind: EmployerKind | undefined }

export type IncomeTrial = IncomePeriod & { verdict: IncomeVerdict; sum: Big }

/** One period against the standard of the day (E-40…E-44). Compared exactly: the average itself is never rounded. */
export function tryIncome(
  rules: IncomeRules,
  table: MonthTable,
  period: IncomePeriod,
  standard: Standard,
): IncomeTrial {
  const yearly = yearlyStandard(rules, multipleFor(rules, standard.employerKind).value, standard.wage)
  const sum = incomeOf(table, period.months, rules.onlyThisEmployer.value)
  const count = period.months.length
  const met = sum.times(monthsOfYear).gte(yearly.times(count))
  const threshold = monthlyText(yearly)
  const { from, to } = period
  return { ...period, sum, verdict: { from, to, average: averageText(sum.div(count), threshold, met), threshold, met } }
}

/** Another kind of employer would be enough, and which one it is was not told (D-15). */
function kindFindings(
  rules: IncomeRules,
  table: MonthTable,
  trial: IncomeTrial,
  standard: Standard,
): EligibilityFinding[] {
  const { multipleByEmployerKind: byKind } = rules
  if (standard.employerKind || !byKind) return []
  const reached = employerKinds
    .filter((kind) => byKind.value[kind] !== undefined)
    .map((employerKind) => tryIncome(rules, table, trial, { ...standard, employerKind }).verdict)
    .find(({ met }) => met)
  if (!reached) return []
  const figures = { actual: reached.average, threshold: reached.threshold }
  return [found('advice', 'income-by-employer-kind', 'months', figures, [byKind])]
}

/** What is said about a period that misses the standard; nothing about one that reaches it. */
export function incomeFindings(
  rules: IncomeRules,
  table: MonthTable,
  trial: IncomeTrial,
  standard: Standard,
): EligibilityFinding[] {
  const { verdict, months } = trial
  if (verdict.met) return []
  const { wage } = standard
  const multiple = multipleFor(rules, standard.employerKind)
  const date = { rows: ['E-43', 'E-44'], ...(wage.provisional ? { provisional: wage.provisional } : {}) }
  const period = citing(...rules.endsWithin.rows)
  const whose = citing(...rules.onlyThisEmployer.rows)
  const { average: actual, threshold } = verdict
  const sources = [multiple, rules.windows, period, date]
  const empty = months.filter((month) => incomeOf(table, [month], rules.onlyThisEmployer.value).eq(0)).length
  const gaps = { actual: empty, threshold: months.length }
  return [
    found('blocking', 'income-below-standard', 'months', { actual, threshold }, sources),
    ...(empty > 0 ? [found('advice', 'income-months-not-counted', 'months', gaps, [whose, period])] : []),
    ...kindFindings(rules, table, trial, standard),
  ]
}
