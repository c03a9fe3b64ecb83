import type { StaffActor } from '@/lib/access/actor'
import { correctCalendarYear, findCalendarYear } from '@/lib/data/calendar-years'
import { tell } from '@/lib/data/tell'
import { wake } from '@/lib/data/timers/sweeps'
import { calendarChange, calendarProblems, isUnchanged } from '@/lib/domain/deadlines/calendar-year'
import { calendarPublished } from '@/lib/domain/deadlines/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CorrectYearInput } from '@/lib/schemas/calendar'
import { runCommand, type CommandContext } from '../context'

/**
 * The working-day calendar of a year as published by the State Council (G-30), by staff of the city level, who are the
 * administrators of this stage. Keeps what was there before and has the provisional due days counted again. Whoever plans by
 * working days is told. Refuses with `not-permitted`, `calendar.invalid` or `calendar.unchanged`.
 */
export const correctYear = (
  context: CommandContext<StaffActor>,
  { year, off, makeUp, note }: CorrectYearInput,
): Promise<Result<{ year: number }>> =>
  runCommand(context, 'calendar/correct-year', async (tx) => {
    const { level, staffId, name: staffName } = context.actor
    if (level !== 'city') return refuse('not-permitted')
    const after = { off: [...off].sort(), makeUp: [...makeUp].sort() }
    if (calendarProblems(year, after).length > 0) return refuse('calendar.invalid')
    const before = await findCalendarYear(tx, year)
    if (before && isUnchanged(calendarChange(before, after))) return refuse('calendar.unchanged', { params: { year } })
    await correctCalendarYear(tx, { year, before, after, note, staffId, staffName }, context.now)
    await tell(tx, calendarPublished([year]), context.now)
    await wake(tx, 'recompute-due')
    return ok({ year })
  })
