import { database } from '@/lib/data/client'
import { markSwept, sweptThrough } from '@/lib/data/timers/sweeps'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'
import { dailyTasks } from './daily-tasks'
import { makeUpcomingSlots } from './make-slots'
import { perform, type Tally } from './perform'
import { reminderTasks } from './reminder-tasks'

export type Swept = { days: number; doneThrough: PlainDate | null; tally: Tally }

const isFinished = (tally: Tally): boolean => Object.values(tally).every(({ open }) => open === 0)

/**
 * Does what the legal days since the last sweep ask for, one day after another up to today (house law: time is swept,
 * never missed): lapse, retirement, ageing out, overdue marks; and, for today only, the reminders. The first sweep
 * ever begins with yesterday. A day counts as done when nothing of it is left open; what a conflict or a fault has left
 * open comes again with the next sweep, while the other files go on. The slots of the coming days are made last.
 *
 * Any number of sweeps may run at once. Every effect has a command id of its own, so a second worker gets the first
 * one's outcome; a lock around the sweep would add nothing but the question who removes it after a crash.
 */
export async function sweep(clock: () => Date): Promise<Swept> {
  const db = database()
  const today = dayOf(clock().toISOString())
  const before = await sweptThrough(db)
  const swept: Swept = { days: 0, doneThrough: before, tally: {} }
  for (let day = addDays(before ?? addDays(today, -2), 1); day <= today; day = addDays(day, 1)) {
    await perform(dailyTasks(day), clock, swept.tally)
    if (day === today) await perform(reminderTasks(day), clock, swept.tally)
    swept.days += 1
    if (!isFinished(swept.tally)) continue
    await markSwept(db, day)
    swept.doneThrough = day
  }
  await makeUpcomingSlots(clock())
  return swept
}
