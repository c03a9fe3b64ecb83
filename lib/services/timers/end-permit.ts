import { recordPermit, type Loaded } from '@/lib/data/aggregates'
import { findApplication, findOpenOfPermit } from '@/lib/data/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin } from '@/lib/data/event-log'
import type { PlainDate } from '@/lib/domain/dates'
import type { LapseReason, PermitState } from '@/lib/domain/permit/lifecycle'
import { ok, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../applications/move-by-system'

/** What ends a business together with its permit, as the 业务审批记录 says it. */
const terminationReasons: Record<LapseReason, string> = { expired: 'permit-lapsed', retired: 'permit-retired' }

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
  const open = await findOpenOfPermit(tx, permit.id)
  const loaded = open && (await findApplication(tx, open.id, { kind: 'all' }))
  if (loaded) {
    const terminate = { action: 'terminate' as const, reason: terminationReasons[reason] }
    const ended = await moveBySystem(tx, loaded, terminate, origin)
    if (!ended.ok) return ended
  }
  await recordPermit(tx, permit, { type: 'permit.lapsed', at: origin.at.toISOString(), on, reason }, origin)
  return ok({ permitId: permit.id, reason, on, terminatedId: open?.id ?? null })
}
