import type { SystemActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import type { PlainDate } from '@/lib/domain/dates'
import { isLive } from '@/lib/domain/permit/lifecycle'
import { lapsed } from '@/lib/domain/permit/notices'
import { refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { endPermit, type Lapsed } from './end-permit'
import { notDue } from './timer-context'

/**
 * 失效 after the printed end (S-05, S-06, T-09): a live permit whose last day lies before `day` lapses, its running
 * business ends in the same transaction (S-58), holder and employer are told. Refuses with `timer.not-due`.
 */
export const lapsePermit = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<Lapsed>> =>
  runCommand(context, 'timers/lapse-permit', async (tx) => {
    const permit = await loadPermit(tx, permitId)
    if (!permit) throw new Error(`permit ${permitId} has no events`)
    if (!isLive(permit.state.status) || permit.state.validTo >= day) return refuse(notDue)
    const standing = await findStanding(tx, permitId)
    if (!standing) return refuse('conflict')
    const { validTo } = permit.state
    const ended = await endPermit(tx, permit, { on: validTo, reason: 'expired' }, originOf(context))
    if (!ended.ok) return ended
    await tell(tx, lapsed(standing), context.now)
    return ended
  })
