import { addCalendarYears, newlyPublishedYears } from '@/lib/data/calendar/years'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { wake } from '@/lib/data/timers/sweeps'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { calendarFilled } from '@/lib/domain/deadlines/notices'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand } from '../context'
import { timerContext } from '../timers/timer-context'

/**
 * Takes over the years that chinese-days has come to know (G-30); a year that is in the table stays as it is, so a
 * correction is never lost. Provisional due days are then counted again, and whoever plans by working days
 * is told. Answers the years that were added.
 */
export async function fillCalendarYears(now: Date): Promise<Result<{ years: number[] }>> {
  const years = await newlyPublishedYears(database())
  const numbers = years.map(({ year }) => year)
  if (numbers.length === 0) return ok({ years: [] })
  return runCommand(timerContext('fill-calendar', now, numbers.join('+')), 'calendar/fill-years', async (tx) => {
    await addCalendarYears(tx, years)
    await tell(tx, calendarFilled(numbers, yearOf(dayOf(now.toISOString()))), now)
    await wake(tx, 'recompute-due')
    return ok({ years: numbers })
  })
}
