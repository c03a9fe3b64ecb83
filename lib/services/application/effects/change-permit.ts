import { loadPermit, loadPermitContent, recordPermit } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { permitOutcome } from '@/lib/domain/application/outcome'
import { dayOf } from '@/lib/domain/dates'
import { permitAges } from '@/lib/domain/permit/ages'
import { evolvePermit } from '@/lib/domain/permit/lifecycle'
import { settlementToDecide } from '@/lib/domain/permit/notices'
import { ok } from '@/lib/domain/result'
import { judgedDossier, whenGranted, type Taken } from './effect'

/** A report of 落户 that nobody has decided on comes along to the desk of another district (S-26). */
async function tellNewDesk(tx: Tx, permitId: string, { decision, origin }: Taken): Promise<void> {
  const standing = await findStanding(tx, permitId)
  if (standing) await tell(tx, settlementToDecide(standing, decision.next.district), origin.at)
}

/** 办结 of a business on an existing permit: 续签, 聘用单位变更, the two 变更, 注销 (S-02, S-04, S-08, S-11). */
export const changePermit = whenGranted(async (tx, taken) => {
  const { loaded, decision, origin } = taken
  const { permitId } = decision.next
  const permit = permitId ? await loadPermit(tx, permitId) : null
  if (!permit) throw new Error(`application ${loaded.id} is about no permit`)
  const at = origin.at.toISOString()
  const { policy } = await taken.file.rules()
  const kept = await loadPermitContent(tx, permit.id)
  const outcome = permitOutcome({
    applicationId: loaded.id,
    state: decision.next,
    judged: await judgedDossier(taken),
    content: kept,
    validTo: permit.state.validTo,
    policy,
    at,
  })
  if (!outcome) throw new Error(`application ${loaded.id} of ${decision.next.kind} changes no permit`)
  const { event, content } = outcome
  const after = evolvePermit(permit.state, event)
  // another employer or district: the post is another one, and every day is reckoned anew (E-54, I-62)
  const reckoned = content ?? (event.type === 'permit.transferred' ? kept : null)
  const stated = { employerId: after.employerId, statements: after.retirement }
  const copy = reckoned ? { content, ages: permitAges(reckoned, policy, dayOf(at), stated) } : undefined
  await recordPermit(tx, permit, event, origin, copy)
  if (after.settlement.length > 0 && after.district !== permit.state.district) await tellNewDesk(tx, permit.id, taken)
  return ok(true)
})
