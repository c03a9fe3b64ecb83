import type { StaffActor } from '@/lib/access/actor'
import type { PlainDate } from '@/lib/domain/dates'
import { keepsDemand } from '@/lib/domain/demand/desk'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** What a reviewer keeps besides the worklist; the navigation shows only what is there. */
export type ReviewerInstruments = {
  appointments: boolean
  demand: boolean
  quota: boolean
  situationReports: boolean
}

export function reviewerInstruments(actor: StaffActor, on: PlainDate): ReviewerInstruments {
  const policy = actor.district === null ? null : findPolicy(actor.district, on)
  const hasOffice = actor.level === 'township' && actor.township !== null
  return {
    appointments: policy !== null && policy.appointment !== null,
    demand: keepsDemand(policy, actor),
    quota: policy?.quota.model === 'monthly' && policy.quota.desk.value === actor.level,
    situationReports: hasOffice && policy !== null && policy.situationReport.value !== null,
  }
}
