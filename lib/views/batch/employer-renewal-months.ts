import { addMonths, monthsBetween, type PlainMonth } from '@/lib/domain/dates'
import type { CaseView } from '../application/case'

/** Months that may be stated for a 续签: the last one, and how many end with it. */
export type RenewalMonths = { last: PlainMonth; count: number }

/** The years that the district looks back, not before the permit nor before the records (E-45…E-47). */
export function renewalMonths({ current: { form, permit }, policy, today }: CaseView): RenewalMonths | null {
  const rules = policy.eligibility?.renewalIncome.value
  if (form.kind !== 'renewal' || !rules || !permit) return null
  const last = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const earliest = addMonths(`${today.slice(0, 7)}-01`, -12 * rules.years).slice(0, 7)
  const from = [earliest, permit.validFrom.slice(0, 7), rules.recordsFrom ?? ''].reduce((a, b) => (a > b ? a : b))
  return { last, count: Math.max(1, monthsBetween(from, last) + 1) }
}
