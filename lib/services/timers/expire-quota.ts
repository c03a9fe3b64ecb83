import type { SystemActor } from '@/lib/access/actor'
import { expireUnits } from '@/lib/data/quota/ledger'
import { tell } from '@/lib/data/notice/tell'
import { findUnusedGrant } from '@/lib/data/timers/quota'
import type { PlainDate } from '@/lib/domain/dates'
import { quotaExpired } from '@/lib/domain/quota/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/** The unused units of a grant end the day after their last; the employer is told. Refuses with `timer.not-due`. */
export const expireQuota = (
  context: CommandContext<SystemActor>,
  { grantId, day }: { grantId: string; day: PlainDate },
): Promise<Result<{ grantId: string; count: number }>> =>
  runCommand(context, 'timers/expire-quota', async (tx) => {
    const grant = await findUnusedGrant(tx, grantId)
    const count = grant ? await expireUnits(tx, { grantId, on: day }, originOf(context)) : 0
    if (!grant || count === 0) return refuse(notDue)
    await tell(tx, quotaExpired(grant.employerId, count), context.now)
    return ok({ grantId, count })
  })
