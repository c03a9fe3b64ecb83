import { database } from '@/lib/data/client'
import { stagesDone } from '@/lib/data/timers/reminders'
import type { Due } from '@/lib/data/timers/pages'
import { findYearlyPapers } from '@/lib/data/timers/yearly-papers'
import { yearOf, type PlainDate } from '@/lib/domain/dates'
import { isBeginningOfYear, yearlySlots } from '@/lib/domain/attachment/paper-dates'
import { pages, type Task } from './perform'
import { papersTopic, remindYearlyPapers } from './remind-yearly-papers'

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
