import { notice, type Notice } from '../notice/notice'

/** The calendar of a year was published or corrected (G-30): whoever plans by it reads that estimates have changed. */
export const calendarPublished = (years: readonly number[]): Notice[] =>
  years.map((year) => notice({ kind: 'planners' }, 'calendar-published', { about: { page: 'home' }, params: { year } }))

/** Years that have become known by themselves. A first filling brings the past with it and is no news to anybody. */
export const calendarFilled = (years: readonly number[], thisYear: number): Notice[] =>
  years.every((year) => year >= thisYear) ? calendarPublished(years) : []
