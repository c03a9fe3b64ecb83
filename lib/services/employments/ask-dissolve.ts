import type { PersonActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment } from '@/lib/data/aggregates'
import { tell } from '@/lib/data/tell'
import { judgeEmployment } from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

/**
 * 请求解除关联: somebody who has left asks the former employer to end the link; only the employer can (U-72, C-33).
 * Refuses with `not-found`, `employment.no-such-step`, or `employment.already-asked`.
 */
export const askDissolve = (
  context: CommandContext<PersonActor>,
  input: { employmentId: string },
): Promise<Result<{ employmentId: string }>> =>
  runCommand(context, 'employments/ask-dissolve', async (tx) => {
    const link = await loadEmployment(tx, input.employmentId)
    if (!link || link.state.personId !== context.actor.personId) return refuse('not-found')
    const verdict = judgeEmployment(link.state, 'ask-dissolve')
    if (!verdict.ok) return verdict
    if (link.state.dissolveAskedAt) return refuse('employment.already-asked')
    const asked = { type: 'employment.dissolve-asked', at: context.now.toISOString() } as const
    await recordEmployment(tx, link, asked, originOf(context))
    await tell(tx, employmentNotices({ ...link.state, id: link.id }, asked), context.now)
    return ok({ employmentId: link.id })
  })
