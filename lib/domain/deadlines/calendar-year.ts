import { isPlainDate, weekday, yearOf, type PlainDate } from '../dates'
import type { CalendarYear } from './calendar'

export type CalendarList = keyof CalendarYear

/** What is wrong with a day of a list. */
export type CalendarProblem = {
  list: CalendarList
  day: string
  code: 'no-day' | 'other-year' | 'twice' | 'both' | 'working-day'
}

function problemOf(year: number, lists: CalendarYear, list: CalendarList, day: string, index: number) {
  if (!isPlainDate(day)) return 'no-day'
  if (yearOf(day) !== year) return 'other-year'
  if (lists[list].indexOf(day) !== index) return 'twice'
  if (list === 'makeUp' && lists.off.includes(day)) return 'both'
  // on a day on which work is done anyway there is nothing to make up for
  return list === 'makeUp' && weekday(day) <= 5 ? 'working-day' : null
}

/**
 * Everything that is wrong with the lists of a year, in their order: a day that does not exist or belongs to another
 * year, a day twice or in both lists, a make-up day from Monday to Friday. Weekends may be listed as off (G-30).
 */
export const calendarProblems = (year: number, lists: CalendarYear): CalendarProblem[] =>
  (['off', 'makeUp'] as const).flatMap((list) =>
    lists[list].flatMap((day, index) => {
      const code = problemOf(year, lists, list, day, index)
      return code ? [{ list, day, code } satisfies CalendarProblem] : []
    }),
  )

export type ListChange = { added: PlainDate[]; removed: PlainDate[] }
export type CalendarChange = Record<CalendarList, ListChange>

const listChange = (before: readonly PlainDate[], after: readonly PlainDate[]): ListChange => ({
  added: after.filter((day) => !before.includes(day)).sort(),
  removed: before.filter((day) => !after.includes(day)).sort(),
})

/** What a correction adds and takes away. A year that was not published had nothing listed. */
export const calendarChange = (before: CalendarYear | null, after: CalendarYear): CalendarChange => ({
  off: listChange(before?.off ?? [], after.off),
  makeUp: listChange(before?.makeUp ?? [], after.makeUp),
})

export const isUnchanged = ({ off, makeUp }: CalendarChange): boolean =>
  [off, makeUp].every(({ added, removed }) => added.length === 0 && removed.length === 0)
