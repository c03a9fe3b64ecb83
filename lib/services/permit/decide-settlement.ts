import type { StaffActor } from '@/lib/access/actor'
import { loadPermit, recordWithBasis } from '@/lib/data/aggregates'
import { blindIndexOfPerson } from '@/lib/data/person/people'
import { cancellationOpen } from '@/lib/data/permit/settlements'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { dayOf } from '@/lib/domain/dates'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { settlementDismissed, settlementEnded } from '@/lib/domain/permit/notices'
import { mayDecideSettlement, type SettlementConclusion } from '@/lib/domain/permit/settlement'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { endBusinessOf } from '../timers/end-permit'

export type SettlementDecision = {
  permitId: string
  conclusion: SettlementConclusion
  /** The paper with name, number and day, or how it was looked into. */
  basis: string
}
export type SettlementDecided = { permitId: string; ended: boolean }

/**
 * 落户核实 (S-26, A-21): a human of the district finds on a paper that the holder has obtained Beijing hukou, which is
 * 注销 from this day on together with the business that runs on the permit (I-66, S-08), or that it was a mistake, and
 * nothing has happened. Refuses with `not-found` outside the own district, `permit.not-live`, and what
 * `mayDecideSettlement` objects.
 */
export const decideSettlement = (
  context: CommandContext<StaffActor>,
  { permitId, ...decision }: SettlementDecision,
): Promise<Result<SettlementDecided>> =>
  runCommand(context, 'permits/decide-settlement', async (tx): Promise<Result<SettlementDecided>> => {
    const { actor, now } = context
    const permit = await loadPermit(tx, permitId)
    if (!permit || permit.state.district !== actor.district) return refuse('not-found')
    const { settlement: reports, personId } = permit.state
    const isParty = (await blindIndexOfPerson(tx, personId)) === actor.personIndex
    const known = { reports, cancellationOpen: await cancellationOpen(tx, permitId) }
    const allowed = mayDecideSettlement(decision, { level: actor.level, isParty }, known)
    if (!allowed.ok) return allowed
    const at = now.toISOString()
    const on = dayOf(at)
    const standing = await findStanding(tx, permitId)
    if (!standing || !isLive(statusOn(permit.state, on))) return refuse('permit.not-live')
    const [basis, origin] = [decision.basis.trim(), originOf(context)]
    if (decision.conclusion === 'mistaken') {
      await recordWithBasis(tx, permit, { type: 'permit.settlement-dismissed', at }, { basis, origin })
      await tell(tx, settlementDismissed(standing, reports), now)
      return ok({ permitId, ended: false })
    }
    const closed = await endBusinessOf(tx, permitId, 'permit-settled', origin)
    if (!closed.ok) return closed
    await recordWithBasis(tx, permit, { type: 'permit.cancelled', at, on, reason: 'settled' }, { basis, origin })
    await tell(tx, settlementEnded(standing, reports, on), now)
    return ok({ permitId, ended: true })
  })
