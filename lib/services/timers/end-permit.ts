import { recordPermit, type Loaded, loadPermit } from '@/lib/data/aggregates'
import { findOpenOfPermit } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin } from '@/lib/data/event-log'
import type { PlainDate } from '@/lib/domain/dates'
import { type LapseReason, type PermitState, isLive } from '@/lib/domain/permit/lifecycle'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'
import type { SystemActor } from '@/lib/access/actor'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { lapsed } from '@/lib/domain/permit/notices'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/** What ends a business together with its permit, as the 业务审批记录 says it. */
const terminationReasons: Record<LapseReason, string> = { expired: 'permit-lapsed', retired: 'permit-retired' }

/** 终止 of the business about a permit that is not over; answers which it was. */
export async function endBusinessOf(
  tx: Tx,
  permitId: string,
  reason: string,
  origin: EventOrigin,
): Promise<Result<string | null>> {
  const open = await findOpenOfPermit(tx, permitId)
  if (!open) return ok(null)
  const ended = await moveBySystem(tx, open.id, { action: 'terminate', reason }, origin)
  return ended.ok ? ok(open.id) : ended
}

export type Lapsed = { permitId: string; reason: LapseReason; on: PlainDate; terminatedId: string | null }

/**
 * 失效 with everything that hangs on it, inside the transaction of a timer: the business about the permit that is not
 * over ends as 终止, and the permit ends (S-05…S-07, S-58, T-09). The file comes first because a decision on it also
 * moves the file before the permit: two who meet here do not wait for each other. `on` is the last day on which the
 * permit held.
 */
export async function endPermit(
  tx: Tx,
  permit: Loaded<PermitState>,
  { on, reason }: { on: PlainDate; reason: LapseReason },
  origin: EventOrigin,
): Promise<Result<Lapsed>> {
  const closed = await endBusinessOf(tx, permit.id, terminationReasons[reason], origin)
  if (!closed.ok) return closed
  await recordPermit(tx, permit, { type: 'permit.lapsed', at: origin.at.toISOString(), on, reason }, origin)
  return ok({ permitId: permit.id, reason, on, terminatedId: closed.value })
}

/**
 * 失效 after the printed end (S-05, S-06, T-09): a live permit whose last day lies before `day` lapses, its running
 * business ends in the same transaction (S-58), holder and employer are told. Refuses with `timer.not-due`.
 */
export const lapsePermit = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<Lapsed>> =>
  runCommand(context, 'timers/lapse-permit', async (tx) => {
    const permit = await loadPermit(tx, permitId)
    if (!permit) throw new Error(`permit ${permitId} has no events`)
    if (!isLive(permit.state.status) || permit.state.validTo >= day) return refuse(notDue)
    const standing = await findStanding(tx, permitId)
    if (!standing) return refuse('conflict')
    const { validTo } = permit.state
    const ended = await endPermit(tx, permit, { on: validTo, reason: 'expired' }, originOf(context))
    if (!ended.ok) return ended
    await tell(tx, lapsed(standing), context.now)
    return ended
  })
