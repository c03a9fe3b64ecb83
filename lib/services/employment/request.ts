import { v7 as uuid } from 'uuid'
import type { PersonActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment, unborn } from '@/lib/data/aggregates'
import { currentAttachments } from '@/lib/data/attachment/attachments'
import { loadProfile } from '@/lib/data/application/dossiers'
import { loadPolicy } from '@/lib/data/policy/policies'
import { rightStatusOf } from '@/lib/data/columns'
import { findEmployerByLinkCode } from '@/lib/data/employer/employers'
import { linkFacts } from '@/lib/data/employment/employments'
import { tell } from '@/lib/data/notice/tell'
import type { Tx } from '@/lib/data/client'
import { profileRulesOf } from '@/lib/domain/application/findings'
import { dayOf } from '@/lib/domain/dates'
import { judgeLinkRequest, judgeEmployment } from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { profileComplete, profileFindings } from '@/lib/domain/person/profile-findings'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

async function hasCompleteProfile(tx: Tx, personId: string, district: string, now: Date): Promise<boolean> {
  const files = await currentAttachments(tx, [{ kind: 'person', id: personId }])
  const { profile } = await loadProfile(
    tx,
    personId,
    files.some((file) => file.slot === 'photo'),
  )
  const today = dayOf(now.toISOString())
  const policy = await loadPolicy(tx, district, today)
  return profileComplete(profileFindings(profile, today, profileRulesOf(policy, null)))
}

/**
 * 关联单位: a person asks an employer for a link by its 单位关联码 (I-40, S-20). A request still waiting elsewhere is
 * withdrawn by the new one (S-21). Refuses with `employment.code-unknown`, `employment.already-requested`, or what
 * `judgeLinkRequest` objects.
 */
export const requestEmployment = (
  context: CommandContext<PersonActor>,
  input: { linkCode: string },
): Promise<Result<{ employmentId: string; employerName: string }>> =>
  runCommand(context, 'employments/request', async (tx) => {
    const { personId } = context.actor
    const origin = originOf(context)
    const employer = await findEmployerByLinkCode(tx, input.linkCode)
    if (!employer) return refuse('employment.code-unknown')
    const facts = await linkFacts(tx, personId, dayOf(context.now.toISOString()))
    const right = employer.filingRights.find(({ status }) => isOpenRight(rightStatusOf(status)))
    const verdict = judgeLinkRequest({
      hasActiveLink: facts.hasActiveLink,
      livePermit: facts.permit && facts.permit.employerId !== employer.id ? facts.permit.status : null,
      profileComplete: right ? await hasCompleteProfile(tx, personId, right.district, context.now) : true,
      employerMayFile: right !== undefined,
    })
    if (!verdict.ok) return verdict
    const earlier = facts.pendingId ? await loadEmployment(tx, facts.pendingId) : null
    if (earlier?.state.employerId === employer.id) return refuse('employment.already-requested')
    const at = context.now.toISOString()
    const withdrawn = { type: 'employment.withdrawn', at } as const
    if (earlier) await recordEmployment(tx, earlier, withdrawn, origin)
    const employmentId = uuid()
    const requested = { type: 'employment.requested', personId, employerId: employer.id, at } as const
    await recordEmployment(tx, unborn(employmentId), requested, origin)
    const told = { id: employmentId, personId, employerId: employer.id }
    const before = earlier ? employmentNotices({ ...earlier.state, id: earlier.id }, withdrawn) : []
    await tell(tx, [...before, ...employmentNotices(told, requested)], context.now)
    return ok({ employmentId, employerName: employer.name })
  })

/** A person takes back a request that the employer has not answered (I-41, S-21). */
export const withdrawLinkRequest = (
  context: CommandContext<PersonActor>,
  input: { employmentId: string },
): Promise<Result<{ employmentId: string }>> =>
  runCommand(context, 'employments/withdraw-request', async (tx) => {
    const link = await loadEmployment(tx, input.employmentId)
    if (!link || link.state.personId !== context.actor.personId) return refuse('not-found')
    const verdict = judgeEmployment(link.state, 'withdraw')
    if (!verdict.ok) return verdict
    const at = context.now.toISOString()
    const withdrawn = { type: 'employment.withdrawn', at } as const
    await recordEmployment(tx, link, withdrawn, originOf(context))
    await tell(tx, employmentNotices({ ...link.state, id: link.id }, withdrawn), context.now)
    return ok({ employmentId: link.id })
  })
