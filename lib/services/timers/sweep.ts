import { database } from '@/lib/data/client'
import { markSwept, sweptThrough } from '@/lib/data/timers/sweeps'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'
import { dailyTasks } from './daily-tasks'
import { perform, type Tally } from './perform'
import { reminderTasks } from './reminder-tasks'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { findSlots, makeSlots, plannedBetween } from '@/lib/data/appointment/slots'
import { bookableDays } from '@/lib/domain/appointment/slots'
import { policiesOn } from '@/lib/domain/policy/resolve'

/**
 * Makes the slots of the days that can be booked by now, in every district that works by appointment (P-05). Existing
 * ones stay as they are, so it may run at any time. Answers how many are new.
 */
export async function makeUpcomingSlots(now: Date): Promise<number> {
  const db = database()
  const calendar = await loadCalendar(db)
  const today = dayOf(now.toISOString())
  let made = 0
  for (const policy of policiesOn(today)) {
    if (!policy.appointment) continue
    const days = bookableDays(policy.appointment, today, calendar)
    const known = new Set((await findSlots(db, policy.district, days)).map(({ startsAt }) => startsAt))
    const missing = plannedBetween(policy, days, calendar).filter(({ startsAt }) => !known.has(startsAt))
    made += await makeSlots(db, policy.district, missing)
  }
  return made
}

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
