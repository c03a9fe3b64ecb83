import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { subtractWorkingDays } from '@/lib/domain/deadlines/calendar'
import { publishedCalendar } from '@/lib/data/calendar/calendar'

/** Ten o'clock in Beijing, `count` working days before the day of `now` (0: that day, at nine). */
export function workingDaysAgo(now: Date, count: number): string {
  const { date } = subtractWorkingDays(dayOf(now.toISOString()), count, publishedCalendar())
  return at(date, count === 0 ? '01:00' : '02:00')
}

const at = (day: PlainDate, utc: string): string => `${day}T${utc}:00.000Z`
