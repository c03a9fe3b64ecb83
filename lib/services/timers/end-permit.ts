import { recordPermit, type Loaded } from '@/lib/data/aggregates'
import { findOpenOfPermit } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin } from '@/lib/data/event-log'
import type { PlainDate } from '@/lib/domain/dates'
import type { LapseReason, PermitState } from '@/lib/domain/permit/lifecycle'
import { ok, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'

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
