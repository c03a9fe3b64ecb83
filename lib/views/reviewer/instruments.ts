import type { StaffActor } from '@/lib/access/actor'
import { keepsDemand } from '@/lib/domain/demand/desk'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** What a reviewer keeps besides the worklist; the navigation shows only what is there. */
export type ReviewerInstruments = { demand: boolean; situationReports: boolean }

export function reviewerInstruments(actor: StaffActor): ReviewerInstruments {
  const policy = actor.district === null ? null : findPolicy(actor.district)
  const hasOffice = actor.level === 'township' && actor.township !== null
  return {
    demand: keepsDemand(policy, actor),
    situationReports: hasOffice && policy !== null && policy.situationReport.value !== null,
  }
}
