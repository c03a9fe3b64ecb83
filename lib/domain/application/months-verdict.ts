import { judgeMonths, type MonthsVerdict } from '../eligibility/judge-months'
import { isReadable } from '../eligibility/months'
import { averageWages, type AverageWage } from '../policy/average-wages'
import type { Policy } from '../policy/schema'
import type { PlainDate } from '../dates'
import type { Dossier } from './dossier'

type Judged = {
  dossier: Pick<Dossier, 'form' | 'employer' | 'unitRecords'>
  policy: Policy
  standardsOn: PlainDate
  wages?: readonly AverageWage[]
}

/**
 * Income and social insurance of a 新办 as its table tells them, by the standards of the day (E-40…E-52). Months whose
 * income cannot be read are left out. Null for another business, and where the conditions are not known.
 */
export function monthsVerdict({ dossier, policy, standardsOn, wages }: Judged): MonthsVerdict | null {
  const { form, employer, unitRecords } = dossier
  if (form.kind !== 'new' || !policy.eligibility) return null
  const employerKind = employer.profile.general.kind || undefined
  const question = {
    on: standardsOn,
    months: form.months.filter(isReadable),
    employerKind,
    unitMoved: unitRecords?.moved,
  }
  return judgeMonths(question, policy.eligibility, wages ?? averageWages)
}
