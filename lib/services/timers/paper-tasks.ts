import { database } from '@/lib/data/client'
import { stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import type { Due } from '@/lib/data/timers/sweeps'
import { findYearlyPapers, countYearlyPapers } from '@/lib/data/timers/yearly-papers'
import { yearOf, type PlainDate } from '@/lib/domain/dates'
import { isBeginningOfYear, yearlySlots } from '@/lib/domain/attachment/paper-dates'
import { pages, type Task } from './perform'
import type { SystemActor } from '@/lib/access/actor'
import { tell } from '@/lib/data/notice/tell'
import { papersOfTheYear } from '@/lib/domain/attachment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

const papersTopic = 'papers-of-the-year'

/**
 * 年度附件更新提醒 (N-09, U-31): at the beginning of the year a unit whose papers are of an earlier one is reminded, once
 * a year. Refuses with `timer.not-due`.
 */
export const remindYearlyPapers = (
  context: CommandContext<SystemActor>,
  { employerId, day }: { employerId: string; day: PlainDate },
): Promise<Result<{ employerId: string; count: number }>> =>
  runCommand(context, 'timers/remind-yearly-papers', async (tx) => {
    const count = await countYearlyPapers(tx, employerId, { slots: yearlySlots, day })
    if (count === 0 || !isBeginningOfYear(day)) return refuse(notDue)
    const key = { subjectId: employerId, topic: papersTopic, stage: String(yearOf(day)) }
    if (!(await takeReminder(tx, key, context.now))) return refuse(notDue)
    await tell(tx, papersOfTheYear(employerId, yearOf(day), count), context.now)
    return ok({ employerId, count })
  })

/** Units whose yearly papers are of an earlier year, in the first month of the new one (N-09). */
export async function* paperReminders(day: PlainDate): AsyncGenerator<Task> {
  if (!isBeginningOfYear(day)) return
  const [db, stage] = [database(), String(yearOf(day))]
  for await (const page of pages<Due>((after) => findYearlyPapers(db, { slots: yearlySlots, day }, after))) {
    const ids = page.map(({ id }) => id)
    const told = await stagesDone(db, papersTopic, ids)
    for (const employerId of ids)
      if (!told.get(employerId)?.has(stage))
        yield {
          ...{ verb: 'remind-yearly-papers', subjectId: employerId, due: stage },
          act: (as) => remindYearlyPapers(as, { employerId, day }),
        }
  }
}
