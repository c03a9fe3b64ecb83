import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { stagesDone } from '@/lib/data/timers/reminders'
import { summariesWaiting } from '@/lib/data/timers/summaries'
import type { PlainDate } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import type { Task } from './perform'
import { summariseWork } from './summarise-work'

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
