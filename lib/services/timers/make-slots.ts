import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { findSlots, makeSlots, plannedBetween } from '@/lib/data/appointment/slots'
import { bookableDays } from '@/lib/domain/appointment/slots'
import { dayOf } from '@/lib/domain/dates'
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
