import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { summariesWaiting, takeHeldWork } from '@/lib/data/timers/summaries'
import type { PlainDate } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import type { Task } from './perform'
import type { SystemActor } from '@/lib/access/actor'
import { tell } from '@/lib/data/notice/tell'
import { daySummary } from '@/lib/domain/notice/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * 每日汇总 of one reviewer, once a day: what has come to his desk since the last one. Refuses with `timer.not-due`.
 */
const summariseWork = (
  context: CommandContext<SystemActor>,
  { staffId, day }: { staffId: string; day: PlainDate },
): Promise<Result<{ staffId: string; told: number }>> =>
  runCommand(context, 'timers/summarise-work', async (tx) => {
    if (!(await takeReminder(tx, { subjectId: staffId, topic: 'day-summary', stage: day }, context.now)))
      return refuse(notDue)
    const work = await takeHeldWork(tx, staffId, context.now)
    await tell(tx, daySummary(staffId, work), context.now)
    return ok({ staffId, told: work.length })
  })

/** The daily messages of reviewers, on working days. */
export async function* summaries(day: PlainDate): AsyncGenerator<Task> {
  const db = database()
  if (!isWorkingDay(day, await loadCalendar(db)).working) return
  const waiting = await summariesWaiting(db)
  const told = await stagesDone(db, 'day-summary', waiting)
  for (const staffId of waiting)
    if (!told.get(staffId)?.has(day))
      yield {
        ...{ verb: 'summarise-work', subjectId: staffId, due: day },
        act: (as) => summariseWork(as, { staffId, day }),
      }
}
