import type { PlainDate, PlainMonth } from '../dates'
import type { EmployerKind } from '../codes'
import { wageOn, type AverageWage } from '../policy/average-wages'
import type { EligibilityRules } from '../policy/sections/eligibility'
import { found, type EligibilityFinding, type IncomeVerdict, type InsuranceVerdict } from './answer'
import { incomeFindings, incomePeriods, tryIncome, type IncomeTrial } from './income'
import { incomeTaxFindings, insuranceFindings, lookBackFindings, tryInsurance, type InsuranceTrial } from './insurance'
import { type IncomeMonth, addToMonth, monthTable, monthsUpTo, type MonthTable } from './months'

export type MonthsQuestion = {
  on: PlainDate
  months: readonly IncomeMonth[]
  employerKind?: EmployerKind | undefined
  /** The unit that files came from another district (E-52); absent: it did not. */
  unitMoved?: boolean | undefined
}

export type MonthsVerdict = {
  income: IncomeVerdict
  socialInsurance: InsuranceVerdict
  findings: EligibilityFinding[]
}

type Trial = { income: IncomeTrial; insurance: InsuranceTrial }

/** The later end with the longer record, where the insurance has no period of its own. */
function bestInsurance(rules: EligibilityRules, table: MonthTable, own: PlainMonth): InsuranceTrial {
  const ends = Array.from({ length: rules.income.endsWithin.value }, (_, index) => addToMonth(own, -1 - index))
  const [first, ...others] = ends.map((to) => tryInsurance(rules.socialInsurance, table, to, null))
  if (!first) throw new Error('a period ends one month before the day at the latest')
  return others.reduce((best, next) => {
    const better = Number(next.verdict.met) - Number(best.verdict.met) || next.verdict.counted - best.verdict.counted
    return better > 0 ? next : best
  }, first)
}

/**
 * Insurance met; then the higher average; then the later period. Positive: `a` is better. The standard is the same for
 * every period, so a period in which both are met is found whenever there is one.
 */
function better(a: Trial, b: Trial): number {
  const insured = ({ insurance }: Trial) => Number(insurance.verdict.met)
  const averages = a.income.sum.times(b.income.months.length).cmp(b.income.sum.times(a.income.months.length))
  const later = (first: PlainMonth, second: PlainMonth) => (first > second ? 1 : first < second ? -1 : 0)
  return insured(a) - insured(b) || averages || later(a.income.to, b.income.to)
}

/** The months at the employer that a district asks of this applicant, or null (D-20, E-52). */
export const askedTenure = (
  { monthsAtEmployer, monthsAtEmployerOf: only }: EligibilityRules,
  unitMoved: boolean,
): number | null => (only && !unitMoved ? null : monthsAtEmployer.value)

/** Months at the employer that files, where the district asks for them: a human knows since when he works. */
function tenureFindings(rules: EligibilityRules, table: MonthTable, to: PlainMonth, unitMoved: boolean) {
  const required = askedTenure(rules, unitMoved)
  if (required === null) return []
  const here = monthsUpTo(to, required).filter((month) => table.get(month)?.employer === 'this').length
  if (here >= required) return []
  const figures = { actual: here, threshold: required }
  return [found('needs-review', 'months-at-employer-short', 'months', figures, [rules.monthsAtEmployer])]
}

/**
 * Income and social insurance of the months before a day (E-40…E-52), by the best of the periods that may be handed
 * in. More income, or one more insured month, never makes it worse.
 */
export function judgeMonths(
  question: MonthsQuestion,
  rules: EligibilityRules,
  wages: readonly AverageWage[],
): MonthsVerdict {
  const own = question.on.slice(0, 7)
  const table = monthTable(question.months, own)
  const standard = { wage: wageOn(wages, question.on), employerKind: question.employerKind }
  const apart = rules.socialInsurance.samePeriodAsIncome.value ? null : bestInsurance(rules, table, own)
  const trials = incomePeriods(rules.income, own).map((period): Trial => ({
    income: tryIncome(rules.income, table, period, standard),
    insurance: apart ?? tryInsurance(rules.socialInsurance, table, period.to, period.from),
  }))
  const { income, insurance } = trials.reduce((best, next) => (better(next, best) > 0 ? next : best))
  return {
    income: income.verdict,
    socialInsurance: insurance.verdict,
    findings: [
      ...incomeFindings(rules.income, table, income, standard),
      ...insuranceFindings(rules.socialInsurance, insurance),
      ...incomeTaxFindings(rules.socialInsurance, table, insurance.to),
      ...lookBackFindings(rules.socialInsurance, table, insurance.to),
      ...tenureFindings(rules, table, income.to, question.unitMoved === true),
    ],
  }
}
