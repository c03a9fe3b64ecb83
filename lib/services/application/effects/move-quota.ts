import { releaseUnit, reserveUnit, consumeUnit, voidUnitsElsewhere } from '@/lib/data/quota/ledger'
import type { Tx } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { dayOf } from '@/lib/domain/dates'
import { pinned } from '@/lib/domain/policy/resolve'
import { usesQuota } from '@/lib/domain/quota/facts'
import { quotaExpired } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { Taken } from './effect'

/** The file has left the authorities' way: whoever comes next may have its unit (S-55, S-57, S-58). */
const freeing: readonly ApplicationEvent['type'][] = [
  'application.employer-returned',
  'application.returned',
  'application.sent-back',
  'application.recalled',
  'application.withdrawn',
  'application.terminated',
]

/** Past its last day the unit ends with the file, and the employer is told: whoever files again needs another. */
async function freeUnit(tx: Tx, { loaded, decision, origin }: Taken): Promise<void> {
  const on = dayOf(origin.at.toISOString())
  const ended = await releaseUnit(tx, { applicationId: loaded.id, on }, origin)
  if (ended) await tell(tx, quotaExpired(decision.next.employerId, 1), origin.at)
}

async function moveUnitOf(tx: Tx, taken: Taken, event: ApplicationEvent): Promise<Result<true>> {
  const { loaded, decision, origin } = taken
  const { employerId, district } = decision.next
  const applicationId = loaded.id
  const on = dayOf(origin.at.toISOString())
  if (event.type === 'application.employer-approved') {
    const unit = await reserveUnit(tx, { employerId, district, applicationId, on }, origin)
    if (!unit) return refuse('quota.none-left', { params: { district: pinned(decision.next.policyVersion).name } })
  }
  if (event.type === 'application.granted') await consumeUnit(tx, applicationId, origin)
  if (freeing.includes(event.type)) await freeUnit(tx, taken)
  return ok(true)
}

/**
 * What a step does to the ledger of quota: 新办 takes a unit at the unit's 审批通过, uses it at 办结 and frees it
 * when it goes back or ends; a unit that moves to another authority leaves its unused quota behind. Refuses
 * with `quota.none-left` when somebody else has just taken the last one.
 */
export async function moveQuota(tx: Tx, taken: Taken): Promise<Result<true>> {
  const { next, events } = taken.decision
  if (next.kind === 'authority-transfer' && next.status === 'granted') {
    await voidUnitsElsewhere(tx, next, taken.origin)
    return ok(true)
  }
  // the unit was one of the former authority's
  if (next.kind === 'new' && events.some(({ type }) => type === 'application.moved')) await freeUnit(tx, taken)
  if (next.kind !== 'new' || !usesQuota(pinned(next.policyVersion))) return ok(true)
  for (const event of events) {
    const moved = await moveUnitOf(tx, taken, event)
    if (!moved.ok) return moved
  }
  return ok(true)
}
