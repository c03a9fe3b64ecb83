import type { PersonActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment } from '@/lib/data/aggregates'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { judgeEmployment } from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

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
