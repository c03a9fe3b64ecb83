import { loadFilingRight, recordFilingRight, unborn } from '@/lib/data/aggregates'
import { ensureLinkCode } from '@/lib/data/employer/employers'
import { tell } from '@/lib/data/notice/tell'
import { transferOutcome, followApplication } from '@/lib/domain/application/outcome'
import { dayOf } from '@/lib/domain/dates'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { judgedDossier, whenGranted, type Effect, type Taken } from './effect'
import { filesToMove } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import { findOpenQuotaApplication, recordQuotaStep } from '@/lib/data/quota/applications'
import { voidUnitsElsewhere } from '@/lib/data/quota/ledger'
import { answerSituationReport, unansweredReports } from '@/lib/data/situation-report/reports'
import { moveDeclaration, unfixedDeclarations } from '@/lib/data/demand/declarations'
import { demandLeftBehind } from '@/lib/domain/demand/notices'
import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import { policyOn } from '@/lib/domain/policy/resolve'
import { quotaLeftBehind } from '@/lib/domain/quota/notices'
import { reportAnswered } from '@/lib/domain/situation-report/notices'

type Former = { employerId: string; permitType: PermitType; district: DistrictCode }

/** What the 情况表 of the former office reads; its files are decided or have moved. */
const REPORT_ANSWER = '单位主管部门已变更，此表不再办理。'

/** Drafts, returned files and what only the unit has seen go on with the new authority; it and its people are told. */
async function moveFiles(tx: Tx, { loaded, decision, origin, alsoMove }: Taken, former: Former): Promise<Result<true>> {
  const { district } = decision.next
  const authority = {
    district,
    policyVersion: policyOn(district, dayOf(origin.at.toISOString())).version,
    transferId: loaded.id,
  }
  for (const id of await filesToMove(tx, former, district)) {
    const moved = await alsoMove(id, { action: 'move-authority', authority })
    // it was there a moment ago: somebody else has taken a step on it
    if (!moved.ok) return refuse('conflict')
  }
  return ok(true)
}

/** Quota does not travel: unanswered applications end, unused units are void. */
async function leaveQuota(tx: Tx, { loaded, decision, origin }: Taken, former: Former): Promise<void> {
  const asked = await findOpenQuotaApplication(tx, former.employerId, former.district)
  if (asked) {
    const event = { type: 'quota.left-behind', transferId: loaded.id } as const
    const change = { status: 'withdrawn', decidedAt: origin.at } as const
    await recordQuotaStep(tx, { loaded: asked, change, event }, origin)
    await tell(tx, quotaLeftBehind(asked), origin.at)
  }
  await voidUnitsElsewhere(tx, decision.next, origin)
}

/** A 情况表 that the former office has not answered needs no answer any more. */
async function leaveReports(tx: Tx, { origin }: Taken, former: Former): Promise<void> {
  const { actor } = origin
  const by = actor.kind === 'staff' ? { id: actor.staffId, name: actor.authorityName } : null
  if (!by) return
  for (const report of await unansweredReports(tx, former)) {
    await answerSituationReport(tx, report, { status: 'returned', answer: REPORT_ANSWER, by }, origin)
    await tell(tx, reportAnswered(report, 'return', by.name), origin.at)
  }
}

/** What the 年度需求申报 of the former district reads. */
const DEMAND_ANSWER = '单位主管部门已变更，此申报不再办理。'

/** A declaration without a number ends; a number that is fixed stays in the record, its units are void with the rest. */
async function leaveDemand(tx: Tx, { loaded, origin }: Taken, former: Former): Promise<void> {
  for (const declaration of await unfixedDeclarations(tx, former.employerId, former.district)) {
    const change = { status: 'returned', answer: DEMAND_ANSWER, decidedAt: origin.at } as const
    await moveDeclaration(tx, declaration, change, { type: 'demand.left-behind', transferId: loaded.id }, origin)
    await tell(tx, demandLeftBehind(declaration), origin.at)
  }
}

/**
 * What becomes of everything that a unit had with its former authority, in the transaction that moves its right (A-36,
 * S-37, S-77; decision 0022). What lies with that authority has stopped the transfer before. Refuses with `conflict`.
 */
async function leaveAuthority(tx: Tx, taken: Taken, former: Former): Promise<Result<true>> {
  const moved = await moveFiles(tx, taken, former)
  if (!moved.ok) return moved
  await leaveQuota(tx, taken, former)
  await leaveReports(tx, taken, former)
  await leaveDemand(tx, taken, former)
  return ok(true)
}

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
