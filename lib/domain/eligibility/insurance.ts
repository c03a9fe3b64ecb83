import { type PlainMonth, monthsBetween } from '../dates'
import type { BackPaidEffect, EligibilityRules } from '../policy/sections/eligibility'
import { citing, found, type EligibilityFinding, type InsuranceVerdict } from './answer'
import { incomeOf, monthsUpTo, type MonthTable } from './months'

type InsuranceRules = EligibilityRules['socialInsurance']

/** What a period of social insurance amounts to. */
export type InsuranceTrial = {
  to: PlainMonth
  verdict: InsuranceVerdict
  /** Months of the period that were paid later. */
  backPaid: number
  /** Would it be enough if months paid later counted? */
  enoughWithBackPaid: boolean
}

/** Does this month count, when months paid later have the given effect? */
const counts = (rules: InsuranceRules, table: MonthTable, effect: BackPaidEffect) => (month: PlainMonth) => {
  const entry = table.get(month)
  if (!entry || (rules.atThisEmployer.value && entry.employer !== 'this')) return false
  if (entry.socialInsurance === 'back-paid') return effect === 'asks' || effect === 'counts'
  return entry.socialInsurance === 'paid'
}

/** The unbroken run at the end of the months, or all of them that count. */
function countOf(months: readonly PlainMonth[], continuous: boolean, counted: (month: PlainMonth) => boolean): number {
  if (!continuous) return months.filter(counted).length
  const gap = months.findLastIndex((month) => !counted(month))
  return months.length - 1 - gap
}

/** How far back a run may reach: the table is bounded, so is the run. */
const longestRun = 600

/**
 * Insured months up to `to` (E-49…E-51). `from` is the first month of the income's period where both must be the same
 * (E-42); null where the insurance stands on its own.
 */
export function tryInsurance(
  rules: InsuranceRules,
  table: MonthTable,
  to: PlainMonth,
  from: PlainMonth | null,
): InsuranceTrial {
  const required = rules.months.value
  const period = monthsUpTo(to, Math.max(required, from === null ? 0 : monthsBetween(from, to) + 1))
  const earliest = [...table.keys()].sort()[0] ?? to
  const span = Math.min(longestRun, Math.max(period.length, monthsBetween(earliest, to) + 1))
  const months = from === null && rules.continuous.value ? monthsUpTo(to, span) : period
  const countWith = (effect: BackPaidEffect) => countOf(months, rules.continuous.value, counts(rules, table, effect))
  const backPaid = period.filter((month) => table.get(month)?.socialInsurance === 'back-paid').length
  const counted = countWith(rules.backPaid.value)
  const refused = rules.backPaid.value === 'refuses' && backPaid > 0
  return {
    to,
    verdict: { required, counted, met: counted >= required && !refused },
    backPaid,
    enoughWithBackPaid: countWith('counts') >= required,
  }
}

const backPaidKind = (effect: BackPaidEffect) => (effect === 'refuses' ? 'blocking' : 'needs-review')

/** What is said about a period of insurance. */
export function insuranceFindings(rules: InsuranceRules, trial: InsuranceTrial): EligibilityFinding[] {
  const { verdict, backPaid, enoughWithBackPaid } = trial
  const effect = rules.backPaid.value
  const findings: EligibilityFinding[] = []
  if (backPaid > 0 && effect !== 'counts') {
    const figures = { actual: backPaid, threshold: 0 }
    findings.push(found(backPaidKind(effect), 'insurance-back-paid', 'months', figures, [rules.backPaid]))
  }
  // a shortfall that months paid later alone have made is told by them
  const told = effect === 'refuses' && backPaid > 0 && enoughWithBackPaid
  if (verdict.counted < verdict.required && !told) {
    const sources = [rules.months, rules.atThisEmployer, rules.continuous, citing(...rules.samePeriodAsIncome.rows)]
    const figures = { actual: verdict.counted, threshold: verdict.required }
    findings.push(
      found(
        'blocking',
        'insurance-short',
        'months',
        figures,
        enoughWithBackPaid ? [...sources, rules.backPaid] : sources,
      ),
    )
  }
  return findings
}

/** Longer records are looked through by a human and refuse nobody by themselves (E-50, C-06). */
export function lookBackFindings({ checkedMonths }: InsuranceRules, table: MonthTable, to: PlainMonth) {
  const checked = checkedMonths.value
  if (checked === null) return []
  const paid = monthsUpTo(to, checked).filter((month) => table.get(month)?.socialInsurance === 'paid').length
  if (paid >= checked) return []
  const figures = { actual: paid, threshold: checked }
  return [found('needs-review', 'insurance-look-back', 'months', figures, [checkedMonths])]
}

/** Income tax for the same months (E-49): a month without income from this employer can have none. */
export function incomeTaxFindings(rules: InsuranceRules, table: MonthTable, to: PlainMonth): EligibilityFinding[] {
  const { withIncomeTax, months } = rules
  if (!withIncomeTax) return []
  const empty = monthsUpTo(to, months.value).filter((month) => incomeOf(table, [month], true).eq(0)).length
  if (empty === 0) return []
  const figures = { actual: empty, threshold: months.value }
  return [found('needs-review', 'income-tax-gap', 'months', figures, [withIncomeTax])]
}
