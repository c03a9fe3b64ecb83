import type { PersonActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment } from '@/lib/data/aggregates'
import { tell } from '@/lib/data/notice/tell'
import { judgeEmployment } from '@/lib/domain/employment/lifecycle'
import { employmentNotices } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'

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
