import type { SystemActor } from '@/lib/access/actor'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/notice/tell'
import { findAges } from '@/lib/data/timers/dependant-age'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { loadRetiring } from '@/lib/data/timers/retirement'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { PlainDate } from '@/lib/domain/dates'
import { ageLimitNear, retirementAsked } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * Where a permit lapses with the retirement, holder and employer hear of it before (S-07, C-13): once per date, as long
 * as the date is not past on `day`. In doubt they are asked instead. Refuses with `timer.not-due`.
 */
export const announceAgeLimit = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string; date: PlainDate }>> =>
  runCommand(context, 'timers/announce-age-limit', async (tx) => {
    const standing = await findStanding(tx, permitId)
    const date = fromColumnOrNull((await findAges(tx, permitId))?.ageLimitOn ?? null)
    if (!standing || date === null || date < day) return refuse(notDue)
    const retiring = await loadRetiring(tx, permitId, day)
    if (!retiring?.standing || date < retiring.standing.looks[0]) return refuse(notDue)
    const key = { subjectId: permitId, topic: 'age-limit-near', stage: date }
    if (!(await takeReminder(tx, key, context.now))) return refuse(notDue)
    const { doubt } = retiring.standing
    await tell(tx, doubt ? retirementAsked(standing, date) : ageLimitNear(standing, date), context.now)
    return ok({ permitId, date })
  })
