import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../dates'
import { expectedHolidays } from './expected-holidays'

/**
 * The published working-day calendar (G-30), a value that is handed in. A year that is in `years` is published: its
 * holidays (`off`, weekends may be listed too) and its make-up days (`makeUp`, weekend days on which work is done).
 */
export type WorkCalendar = { years: Record<number, CalendarYear> }
export type CalendarYear = { off: readonly PlainDate[]; makeUp: readonly PlainDate[] }

/**
 * `provisional`: at least one of the days looked at lies in a year that is not published. There Monday to Friday count
 * but for the holidays and bridge days that have to be expected; no weekend is taken for a make-up day. Counted back,
 * such a day is never later than the one that the notice will give; counted forward, never earlier (decision 0014).
 */
export type CountedDay = { date: PlainDate; provisional: boolean }
export type CountedDays = { days: number; provisional: boolean }

type DayKind = { working: boolean; provisional: boolean }

function kindOf(day: Temporal.PlainDate, calendar: WorkCalendar): DayKind {
  const year = calendar.years[day.year]
  const ordinary = day.dayOfWeek <= 5
  const text = day.toString()
  if (!year) return { working: ordinary && !expectedHolidays(day.year).has(text), provisional: true }
  if (year.makeUp.includes(text)) return { working: true, provisional: false }
  if (!ordinary || year.off.includes(text)) return { working: false, provisional: false }
  const open = isOpenEnd(day, calendar)
  return { working: !open, provisional: open }
}

/** New Year on a Tuesday: the notice of the next year, not published yet, may still take the last Monday of this one. */
const isOpenEnd = (day: Temporal.PlainDate, { years }: WorkCalendar): boolean =>
  day.month === 12 && day.day === 31 && !years[day.year + 1] && expectedHolidays(day.year).has(day.toString())

/** Whether work is done on this day; in a year that is not published as it has to be expected, marked provisional. */
export const isWorkingDay = (date: PlainDate, calendar: WorkCalendar): DayKind =>
  kindOf(Temporal.PlainDate.from(date), calendar)

function walk(date: PlainDate, count: number, step: 1 | -1, calendar: WorkCalendar): CountedDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days to count: ${count}`)
  let day = Temporal.PlainDate.from(date)
  let provisional = false
  for (let left = count; left > 0;) {
    day = day.add({ days: step })
    const kind = kindOf(day, calendar)
    provisional ||= kind.provisional
    if (kind.working) left -= 1
  }
  return { date: day.toString(), provisional }
}

/**
 * The `count`-th working day after `date`; `date` itself is not counted, the answer is a working day (count ≥ 1).
 * A count of 0 answers `date`, working day or not.
 */
export const addWorkingDays = (date: PlainDate, count: number, calendar: WorkCalendar): CountedDay =>
  walk(date, count, 1, calendar)

/** The `count`-th working day before `date`; `date` itself is not counted (D-05, T-01). A count of 0 answers `date`. */
export const subtractWorkingDays = (date: PlainDate, count: number, calendar: WorkCalendar): CountedDay =>
  walk(date, count, -1, calendar)

/**
 * Working days after `from` up to and including `to`: the inverse of addWorkingDays. 0 on the same day; for a `to`
 * before `from` the days counted the other way round, negative.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): CountedDays {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar)
    return { days: back.days === 0 ? 0 : -back.days, provisional: back.provisional }
  }
  let days = 0
  let provisional = false
  for (let day = Temporal.PlainDate.from(from); day.toString() < to;) {
    day = day.add({ days: 1 })
    const kind = kindOf(day, calendar)
    provisional ||= kind.provisional
    if (kind.working) days += 1
  }
  return { days, provisional }
}
