import type { SystemActor } from '@/lib/access/actor'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/tell'
import { findAges } from '@/lib/data/timers/dependant-age'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { PlainDate } from '@/lib/domain/dates'
import { ageLimitNear } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * Where a permit lapses with the age limit, its holder hears of it before (S-07, C-13): once per date, as long as the
 * date is not past on `day`. Refuses with `timer.not-due`.
 */
export const announceAgeLimit = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string; date: PlainDate }>> =>
  runCommand(context, 'timers/announce-age-limit', async (tx) => {
    const standing = await findStanding(tx, permitId)
    const date = fromColumnOrNull((await findAges(tx, permitId))?.ageLimitOn ?? null)
    if (!standing || date === null || date < day) return refuse(notDue)
    const key = { subjectId: permitId, topic: 'age-limit-near', stage: date }
    if (!(await takeReminder(tx, key, context.now))) return refuse(notDue)
    await tell(tx, ageLimitNear(standing, date), context.now)
    return ok({ permitId, date })
  })
