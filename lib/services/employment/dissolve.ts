import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { loadPermit, recordEmployment, recordPermit, loadEmployment } from '@/lib/data/aggregates'
import { openOfLink } from '@/lib/data/application/applications'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import type { Tx } from '@/lib/data/client'
import { leavingFacts } from '@/lib/data/employment/leaving'
import type { EventOrigin } from '@/lib/data/event-log'
import { findLivePermitId } from '@/lib/data/permit/permits'
import { loadPolicy } from '@/lib/data/policy/policies'
import { tell } from '@/lib/data/notice/tell'
import { judgeReason } from '@/lib/domain/employment/leaving'
import { lockingStatuses } from '@/lib/domain/application/status'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { type DissolveReason, judgeEmployment } from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'
import { originOf, runCommand, type CommandContext } from '../context'
import { storeReport } from '../permit/settlement'
import { linkFor, type LinkInput, type LinkOutcome } from './answer'

/**
 * 请求解除关联: somebody who has left asks the former employer to end the link; only the employer can (U-72, C-33).
 * `leftOn`: his last day there, from which the district's term runs (S-94). Refuses with `not-found`,
 * `employment.no-such-step`, `employment.already-asked`, or `employment.date-in-future`.
 */
export const askDissolve = (
  context: CommandContext<PersonActor>,
  input: { employmentId: string; leftOn?: PlainDate },
): Promise<Result<{ employmentId: string }>> =>
  runCommand(context, 'employments/ask-dissolve', async (tx) => {
    const link = await loadEmployment(tx, input.employmentId)
    if (!link || link.state.personId !== context.actor.personId) return refuse('not-found')
    const verdict = judgeEmployment(link.state, 'ask-dissolve')
    if (!verdict.ok) return verdict
    if (link.state.dissolveAskedAt) return refuse('employment.already-asked')
    const at = context.now.toISOString()
    const { leftOn } = input
    if (leftOn && leftOn > dayOf(at)) return refuse('employment.date-in-future')
    const asked = { type: 'employment.dissolve-asked', at, ...(leftOn ? { leftOn } : {}) } as const
    await recordEmployment(tx, link, asked, originOf(context))
    await tell(tx, employmentNotices({ ...link.state, id: link.id }, asked), context.now)
    return ok({ employmentId: link.id })
  })

/** Businesses of the link that nobody reviews end with it (S-58); one that is under review holds the link (S-24). */
async function endBusinesses(tx: Tx, employmentId: string, origin: EventOrigin): Promise<Result<true>> {
  const open = await openOfLink(tx, employmentId)
  if (open.some(({ status }) => lockingStatuses.includes(status))) return refuse('employment.business-open')
  for (const { id } of open) {
    const ended = await moveBySystem(tx, id, { action: 'terminate', reason: 'link-dissolved' }, origin)
    if (!ended.ok) return ended
  }
  return ok(true)
}

/** The holder's valid permit hangs from now on (S-03). Answers until when a new employer must have taken it over. */
async function suspendPermit(
  tx: Tx,
  { personId, employerId, employmentId }: { personId: string; employerId: string; employmentId: string },
  origin: EventOrigin,
): Promise<PlainDate | null> {
  const permitId = await findLivePermitId(tx, personId, employerId)
  const permit = permitId ? await loadPermit(tx, permitId) : null
  const at = origin.at.toISOString()
  const on = dayOf(at)
  if (!permit || statusOn(permit.state, on) !== 'valid') return null
  await recordPermit(tx, permit, { type: 'permit.suspended', at, on, employmentId }, origin)
  const policy = await loadPolicy(tx, permit.state.district, on)
  const deadlines = permitDeadlines(policy, permit.state.validTo, await loadCalendar(tx))
  return deadlines.employerChange.mustBeApprovedBy
}

/** The paper that the reason stands on, or nothing where the system knows the fact itself (U-73, M-44, M-45). */
async function proofFor(
  tx: Tx,
  { personId, employmentId, reason }: { personId: string; employmentId: string; reason: DissolveReason },
  today: PlainDate,
): Promise<Result<{ proofId?: string }>> {
  const need = judgeReason(reason, await leavingFacts(tx, personId, today), today)
  if (!need.ok) return need
  if (need.value === 'known') return ok({})
  const files = await currentAttachments(tx, [{ kind: 'employment', id: employmentId }])
  const proof = files.find(({ slot }) => slot === 'dissolution-proof')
  return proof ? ok({ proofId: proof.id }) : refuse('employment.proof-missing')
}

/**
 * 已落户 is a report of the unit, with the pages of the household register (S-26, Q86): what the permit still is, the
 * district decides. Where 注销 is handed in already, or no permit lives, there is nothing to report.
 */
async function reportSettled(
  tx: Tx,
  context: CommandContext<EmployerActor>,
  { personId, ...said }: { personId: string; on: PlainDate; proofId?: string },
): Promise<void> {
  const { employerId } = context.actor
  const permitId = await findLivePermitId(tx, personId, employerId)
  const permit = permitId ? await loadPermit(tx, permitId) : null
  if (permit) await storeReport(tx, context, { permit, side: 'employer', employerId, ...said })
}

/**
 * 解除关联: only the employer, never under a running review (U-72, S-24, S-60). The holder's valid permit hangs from the
 * same transaction on (S-03), and 已落户 is reported to the district (S-26). The reason must be possible, and its paper in the slot `dissolution-proof` (U-73). Refuses
 * with `employment.business-open`, `employment.date-in-future`, `employment.proof-missing`, or what `judgeReason` objects.
 */
export const dissolveLink = (
  context: CommandContext<EmployerActor>,
  input: LinkInput & { on: PlainDate; reason: DissolveReason },
): Promise<LinkOutcome> =>
  runCommand(context, 'employments/dissolve', async (tx) => {
    const link = await linkFor(tx, context, input, 'dissolve')
    if (!link.ok) return link
    const { personId, employerId } = link.value.state
    const { employmentId, on, reason } = input
    const at = context.now.toISOString()
    const origin = originOf(context)
    const today = dayOf(at)
    if (on > today) return refuse('employment.date-in-future')
    const proof = await proofFor(tx, { personId, employmentId, reason }, today)
    if (!proof.ok) return proof
    const ended = await endBusinesses(tx, employmentId, origin)
    if (!ended.ok) return ended
    const dissolved = { type: 'employment.dissolved', at, on, reason, ...proof.value } as const
    await recordEmployment(tx, link.value, dissolved, origin)
    const changeBy = await suspendPermit(tx, { personId, employerId, employmentId }, origin)
    await tell(tx, employmentNotices({ id: employmentId, personId, employerId }, dissolved, { changeBy }), context.now)
    if (reason === 'settled') await reportSettled(tx, context, { personId, on, ...proof.value })
    return ok({ employmentId })
  })
