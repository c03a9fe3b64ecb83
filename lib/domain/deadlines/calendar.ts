import { dateOf, dayNumberOf, weekdayOf, yearOf, type DayNumber, type PlainDate } from '../dates'
import { expectedHolidays } from './expected-holidays'

/**
 * The published working-day calendar (G-30), a value that is handed in. A year that is in `years` is published: its
 * holidays (`off`, weekends may be listed too) and its make-up days (`makeUp`, weekend days on which work is done).
 */
export type WorkCalendar = { readonly years: Readonly<Record<number, CalendarYear>> }
export type CalendarYear = { off: readonly PlainDate[]; makeUp: readonly PlainDate[] }

/**
 * `provisional`: at least one of the days looked at lies in a year that is not published. There Monday to Friday count
 * but for the holidays and bridge days that have to be expected; no weekend is taken for a make-up day. Counted back,
 * such a day is never later than the one that the notice will give; counted forward, never earlier (decision 0014).
 */
export type CountedDay = { date: PlainDate; provisional: boolean }
export type CountedDays = { days: number; provisional: boolean }

type DayKind = { working: boolean; provisional: boolean }

/** New Year on a Tuesday: the notice of the next year, not published yet, may still take the last Monday of this one. */
const isOpenEnd = (date: PlainDate, { years }: WorkCalendar): boolean =>
  date.endsWith('-12-31') && !years[yearOf(date) + 1] && expectedHolidays(yearOf(date)).has(date)

/** What a day of the year is: `off` and `makeUp` of its notice as sets, undefined for a year without one. */
function kindOf(number: DayNumber, calendar: WorkCalendar, notice?: Notice): DayKind {
  const date = dateOf(number)
  const ordinary = weekdayOf(number) <= 5
  if (!notice) return { working: ordinary && !expectedHolidays(yearOf(date)).has(date), provisional: true }
  if (notice.makeUp.has(date)) return { working: true, provisional: false }
  if (!ordinary || notice.off.has(date)) return { working: false, provisional: false }
  const open = isOpenEnd(date, calendar)
  return { working: !open, provisional: open }
}

type Notice = { off: ReadonlySet<PlainDate>; makeUp: ReadonlySet<PlainDate> }

/**
 * A year counted through: `first` is its 1 January, and at the n-th place stands how many of its first n days are worked,
 * or provisional. What is asked of the calendar is the difference of two such numbers.
 */
type CountedYear = { first: DayNumber; length: number; worked: Uint16Array; provisional: Uint16Array }

function countThrough(year: number, calendar: WorkCalendar): CountedYear {
  const first = dayNumberOf(firstDay(year))
  const length = dayNumberOf(firstDay(year + 1)) - first
  const lists = calendar.years[year]
  const notice = lists && { off: new Set(lists.off), makeUp: new Set(lists.makeUp) }
  const counted = { first, length, worked: new Uint16Array(length + 1), provisional: new Uint16Array(length + 1) }
  for (let place = 0; place < length; place += 1) {
    const kind = kindOf(first + place, calendar, notice)
    counted.worked[place + 1] = at(counted.worked, place) + Number(kind.working)
    counted.provisional[place + 1] = at(counted.provisional, place) + Number(kind.provisional)
  }
  return counted
}

const firstDay = (year: number): PlainDate => `${String(year).padStart(4, '0')}-01-01`
const at = (counts: Uint16Array, place: number): number => counts[place] ?? 0

const countedYears = new WeakMap<WorkCalendar, Map<number, CountedYear>>()

/** A calendar is a value: each of its years is counted through once, when it is first asked for. */
function countedYear(year: number, calendar: WorkCalendar): CountedYear {
  const years = countedYears.get(calendar) ?? new Map<number, CountedYear>()
  countedYears.set(calendar, years)
  const counted = years.get(year) ?? countThrough(year, calendar)
  years.set(year, counted)
  return counted
}

/** The year of the day, and how many of its days lie before it. */
function placeOf(date: PlainDate, calendar: WorkCalendar): { year: number; counted: CountedYear; place: number } {
  const year = yearOf(date)
  const counted = countedYear(year, calendar)
  return { year, counted, place: dayNumberOf(date) - counted.first }
}

/** Whether work is done on this day; in a year that is not published as it has to be expected, marked provisional. */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): DayKind {
  const { counted, place } = placeOf(date, calendar)
  return {
    working: at(counted.worked, place + 1) > at(counted.worked, place),
    provisional: at(counted.provisional, place + 1) > at(counted.provisional, place),
  }
}

/** The smallest place from which on at least `count` days of the year are worked. */
function placeOfWorked({ worked, length }: CountedYear, count: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(worked, middle) < count) low = middle + 1
    else high = middle
  }
  return low
}

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days to count: ${count}`)
}

/**
 * The `count`-th working day after `date`; `date` itself is not counted, the answer is a working day (count ≥ 1).
 * A count of 0 answers `date`, working day or not.
 */
export function addWorkingDays(date: PlainDate, count: number, calendar: WorkCalendar): CountedDay {
  assertCount(count)
  if (count === 0) return { date: dateOf(dayNumberOf(date)), provisional: false }
  let { year, counted, place } = placeOf(date, calendar)
  // `place` days of the year are behind us from here on, those that were not counted included
  place += 1
  let provisional = false
  for (let left = count; ; year += 1, counted = countedYear(year, calendar), place = 0) {
    const before = at(counted.worked, place)
    const found = at(counted.worked, counted.length) - before >= left
    const until = found ? placeOfWorked(counted, before + left) : counted.length
    provisional ||= at(counted.provisional, until) > at(counted.provisional, place)
    if (found) return { date: dateOf(counted.first + until - 1), provisional }
    left -= at(counted.worked, counted.length) - before
  }
}

/** The `count`-th working day before `date`; `date` itself is not counted (D-05, T-01). A count of 0 answers `date`. */
export function subtractWorkingDays(date: PlainDate, count: number, calendar: WorkCalendar): CountedDay {
  assertCount(count)
  if (count === 0) return { date: dateOf(dayNumberOf(date)), provisional: false }
  let { year, counted, place } = placeOf(date, calendar)
  let provisional = false
  for (let left = count; ; year -= 1, counted = countedYear(year, calendar), place = counted.length) {
    const ahead = at(counted.worked, place)
    const found = ahead >= left
    // the day itself is the last one of those that hold one working day more than lie before it
    const from = found ? placeOfWorked(counted, ahead - left + 1) - 1 : 0
    provisional ||= at(counted.provisional, place) > at(counted.provisional, from)
    if (found) return { date: dateOf(counted.first + from), provisional }
    left -= ahead
  }
}

/**
 * Working days after `from` up to and including `to`: the inverse of addWorkingDays. 0 on the same day; for a `to`
 * before `from` the days counted the other way round, negative.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): CountedDays {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar)
    return { days: back.days === 0 ? 0 : -back.days, provisional: back.provisional }
  }
  const [start, end] = [placeOf(from, calendar), placeOf(to, calendar)]
  let days = at(end.counted.worked, end.place + 1) - at(start.counted.worked, start.place + 1)
  let guessed = at(end.counted.provisional, end.place + 1) - at(start.counted.provisional, start.place + 1)
  for (let year = start.year; year < end.year; year += 1) {
    const { worked, provisional, length } = countedYear(year, calendar)
    days += at(worked, length)
    guessed += at(provisional, length)
  }
  return { days, provisional: guessed > 0 }
}
