import { loadFilingRight, recordFilingRight, unborn } from '@/lib/data/aggregates'
import { ensureLinkCode } from '@/lib/data/employer/employers'
import { tell } from '@/lib/data/notice/tell'
import { transferOutcome, followApplication } from '@/lib/domain/application/outcome'
import { dayOf } from '@/lib/domain/dates'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'
import { ok } from '@/lib/domain/result'
import { leaveAuthority } from './leave-authority'
import { judgedDossier, whenGranted, type Effect } from './effect'

/** A filing right follows its application step by step (S-30…S-33). */
export const followRight: Effect = async (tx, { loaded, decision, origin }) => {
  const form = loaded.form
  const { state } = loaded
  if (form.kind !== 'filing-right' || !state.filingRightId) return ok(true)
  const facts = { ...state, mode: form.mode, township: form.township ?? null, day: dayOf(origin.at.toISOString()) }
  for (const event of decision.events) {
    const right = await loadFilingRight(tx, state.filingRightId)
    const follow = followApplication(event, right?.state.status ?? null, facts)
    if (!follow) continue
    await recordFilingRight(tx, right ?? unborn(state.filingRightId), follow, origin)
    if (follow.type === 'filing-right.opened') await ensureLinkCode(tx, state.employerId)
  }
  return ok(true)
}

/** 办结 of 单位主管部门变更: the right stands with the new authority; no new right is needed (S-37, U-110). */
export const transferRight = whenGranted(async (tx, taken) => {
  const { filingRightId } = taken.loaded.state
  const right = filingRightId ? await loadFilingRight(tx, filingRightId) : null
  const event = transferOutcome(await judgedDossier(taken))
  if (!right || !event) throw new Error(`application ${taken.loaded.id} transfers no right`)
  const left = await leaveAuthority(tx, taken, right.state)
  if (!left.ok) return left
  await recordFilingRight(tx, right, event, taken.origin)
  await tell(tx, filingRightNotices(right.state.employerId, event), taken.origin.at)
  return ok(true)
})
