import { addCalendarYears, newlyPublishedYears } from '@/lib/data/calendar/years'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { wake } from '@/lib/data/timers/sweeps'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { calendarFilled } from '@/lib/domain/deadlines/notices'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { timerContext } from '../timers/timer-context'
import type { StaffActor } from '@/lib/access/actor'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import type { CorrectYearInput } from '@/lib/schemas/proposals'
import { proposeFigure } from '../proposal/propose'

/**
 * The working-day calendar of a year as published by the State Council (G-30), by an administrator of the city: it moves
 * the deadlines of all districts, so another one releases it. Refuses with `not-permitted`, or like `proposeFigure`.
 */
export const proposeCalendarYear = (
  context: CommandContext<StaffActor>,
  { year, off, makeUp, note }: CorrectYearInput,
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'calendar-year', {
    ...{ area: cityWide, subject: String(year), effectiveFrom: null, basis: note },
    value: { off: [...off], makeUp: [...makeUp], note },
  })

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
