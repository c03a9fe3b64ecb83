import { correctCalendarYear, findCalendarYear } from '@/lib/data/calendar/years'
import { tell } from '@/lib/data/notice/tell'
import { wake } from '@/lib/data/timers/sweeps'
import { calendarChange, calendarProblems, isUnchanged } from '@/lib/domain/deadlines/calendar-year'
import { calendarPublished } from '@/lib/domain/deadlines/notices'
import type { ProposalValue } from '@/lib/domain/proposal/kinds'
import { ok, refuse } from '@/lib/domain/result'
import type { FigureKind } from '../figure'

/**
 * 工作日历 (G-30): keeps what was there before, has the provisional due days counted again and tells whoever plans by
 * working days. `subject` is the year. Refuses with `calendar.invalid` or `calendar.unchanged`.
 */
export const calendarFigure: FigureKind<ProposalValue<'calendar-year'>> = {
  judge: async (tx, { subject, value }) => {
    const year = Number(subject)
    const lists = { off: value.off.toSorted(), makeUp: value.makeUp.toSorted() }
    if (calendarProblems(year, lists).length > 0) return refuse('calendar.invalid')
    const before = await findCalendarYear(tx, year)
    if (before && isUnchanged(calendarChange(before, lists))) return refuse('calendar.unchanged', { params: { year } })
    const pin = { before: before && { off: before.off, makeUp: before.makeUp } }
    return ok({ pin, value: { ...lists, note: value.note } })
  },
  apply: async (tx, { actor, now }, { subject, value, proposedByName }) => {
    const year = Number(subject)
    const { note, ...after } = value
    const before = await findCalendarYear(tx, year)
    const by = { staffId: actor.staffId, staffName: actor.name, proposedByName }
    await correctCalendarYear(tx, { year, before, after, note, ...by }, now)
    await tell(tx, calendarPublished([year]), now)
    await wake(tx, 'recompute-due')
    return ok(true as const)
  },
}
