import type { Tx } from '@/lib/data/client'
import type { ApplicationKind } from '@/lib/domain/codes'
import { changePermit } from './change-permit'
import type { Effect, Taken } from './effect'
import { followRight, transferRight } from './follow-right'
import { fulfilRequest } from './fulfil-request'
import { grantFirstPermit } from './grant-permit'
import { keepBooking } from './keep-booking'
import { moveQuota } from './move-quota'
import { ok, type Result } from '@/lib/domain/result'

const effects: Record<ApplicationKind, Effect> = {
  new: grantFirstPermit,
  renewal: changePermit,
  'employer-change': changePermit,
  'basic-info-change': changePermit,
  'dependant-change': changePermit,
  cancellation: changePermit,
  'filing-right': followRight,
  'authority-transfer': transferRight,
  'service-request': fulfilRequest,
}

/** What a decision does beyond the file itself, in the same transaction; the first that refuses ends it. */
export async function applyEffects(tx: Tx, taken: Taken): Promise<Result<true>> {
  for (const effect of [moveQuota, keepBooking, effects[taken.decision.next.kind]]) {
    const done = await effect(tx, taken)
    if (!done.ok) return done
  }
  return ok(true)
}
