import type { EmployerActor } from '@/lib/access/actor'
import { loadPermit, recordEmployment, recordPermit } from '@/lib/data/aggregates'
import { countOpenApplications } from '@/lib/data/employments'
import { queueNotices } from '@/lib/data/outbox'
import { findLivePermitId } from '@/lib/data/permits'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { DissolveReason } from '@/lib/domain/employment/lifecycle'
import { ok, refuse } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { linkFor, type LinkInput, type LinkOutcome } from './answer'

/**
 * 解除关联: only the employer, never under a running business (U-72, S-24, S-60). The holder's valid permit is
 * suspended in the same transaction (S-03). Refuses with `employment.business-open` or `employment.date-in-future`.
 */
export const dissolveLink = (
  context: CommandContext<EmployerActor>,
  input: LinkInput & { on: PlainDate; reason: DissolveReason },
): Promise<LinkOutcome> =>
  runCommand(context, 'employments/dissolve', async (tx) => {
    const link = await linkFor(tx, context, input, 'dissolve')
    if (!link.ok) return link
    const { personId } = link.value.state
    const at = context.now.toISOString()
    if (input.on > dayOf(at)) return refuse('employment.date-in-future')
    if ((await countOpenApplications(tx, personId)) > 0) return refuse('employment.business-open')
    const { on, reason } = input
    await recordEmployment(tx, link.value, { type: 'employment.dissolved', at, on, reason }, originOf(context))
    const permitId = await findLivePermitId(tx, personId, context.actor.employerId)
    const permit = permitId ? await loadPermit(tx, permitId) : null
    if (permit?.state.status === 'valid')
      await recordPermit(
        tx,
        permit,
        { type: 'permit.suspended', at, employmentId: input.employmentId },
        originOf(context),
      )
    const notice = { code: permit ? 'link-dissolved-suspended' : 'link-dissolved', href: '/applicant/employer' }
    const params = { employer: context.actor.employerName }
    await queueNotices(tx, [{ recipient: { kind: 'person', id: personId }, params, ...notice }], context.now)
    return ok({ employmentId: input.employmentId })
  })
