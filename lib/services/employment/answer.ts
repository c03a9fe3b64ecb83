import type { EmployerActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment, type Loaded } from '@/lib/data/aggregates'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import type { Tx } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { recordAsked } from '@/lib/data/employment/insurance-record'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import {
  judgeEmployment,
  judgeTerms,
  type ContractTerms,
  type EmploymentAction,
  type EmploymentState,
} from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { requireReadyEmployer } from '../employer/readiness'

export type LinkInput = { employmentId: string }
export type LinkOutcome = Result<{ employmentId: string }>

/** A link of this employer on which the step is possible; otherwise the refusal. */
export async function linkFor(
  tx: Tx,
  { actor }: CommandContext<EmployerActor>,
  { employmentId }: LinkInput,
  action: EmploymentAction,
): Promise<Result<Loaded<EmploymentState>>> {
  const link = await loadEmployment(tx, employmentId)
  if (!link || link.state.employerId !== actor.employerId) return refuse('not-found')
  const verdict = judgeEmployment(link.state, action)
  return verdict.ok ? ok(link) : verdict
}

/** The contract that the employer has uploaded for this link, or null (U-64). */
export async function contractOf(tx: Tx, employmentId: string): Promise<string | null> {
  const files = await currentAttachments(tx, [{ kind: 'employment', id: employmentId }])
  return files.find(({ slot }) => slot === 'labour-contract')?.id ?? null
}

/**
 * 通过: the employer accepts a link with the terms of work and the uploaded contract (U-63, U-64, S-22). Refuses with
 * `employer.profile-incomplete`, `employer.attachments-incomplete`, `employment.contract-missing`, impossible terms, `employment.no-such-step`, `employment.already-linked`, or
 * `employment.insurance-record-required` where the district wants the record first (U-78).
 */
export const acceptLink = (
  context: CommandContext<EmployerActor>,
  input: LinkInput & { terms: ContractTerms; insuranceRecord?: boolean },
): Promise<LinkOutcome> =>
  runCommand(context, 'employments/accept', async (tx) => {
    const link = await linkFor(tx, context, input, 'accept')
    if (!link.ok) return link
    const ready = await requireReadyEmployer(tx, { employerId: context.actor.employerId, now: context.now })
    if (!ready.ok) return ready
    if ((await openRights(tx, context.actor.employerId)).length === 0) return refuse('application.right-ended')
    const at = context.now.toISOString()
    const terms = judgeTerms(input.terms, dayOf(at))
    if (!terms.ok) return terms
    const asked = await recordAsked(tx, { ...link.value.state, on: dayOf(at) })
    if (asked && !input.insuranceRecord)
      return refuse('employment.insurance-record-required', { params: { source: asked } })
    const contractId = await contractOf(tx, input.employmentId)
    if (!contractId) return refuse('employment.contract-missing')
    const accepted = {
      type: 'employment.accepted',
      at,
      terms: input.terms,
      contractId,
      ...(asked ? { insuranceRecord: true as const } : {}),
    } as const
    const state = await recordEmployment(tx, link.value, accepted, originOf(context))
    await tell(tx, employmentNotices({ ...state, id: link.value.id }, accepted), context.now)
    return ok({ employmentId: input.employmentId })
  })

/** 拒绝 with a reason that the person reads (S-23). */
export const rejectLink = (
  context: CommandContext<EmployerActor>,
  input: LinkInput & { reason: string },
): Promise<LinkOutcome> =>
  runCommand(context, 'employments/reject', async (tx) => {
    const link = await linkFor(tx, context, input, 'reject')
    if (!link.ok) return link
    const rejected = { type: 'employment.rejected', at: context.now.toISOString() } as const
    const state = await recordEmployment(tx, link.value, rejected, originOf(context), input.reason)
    await tell(tx, employmentNotices({ ...state, id: link.value.id }, rejected), context.now)
    return ok({ employmentId: input.employmentId })
  })
