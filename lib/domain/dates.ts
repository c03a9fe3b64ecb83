import { Temporal } from 'temporal-polyfill'

/** A legal day in Asia/Shanghai, "YYYY-MM-DD". Compares correctly as text. */
export type PlainDate = string

/** A month, "YYYY-MM". */
export type PlainMonth = string

/** An instant in UTC, ISO text with milliseconds. */
export type InstantText = string

const zone = 'Asia/Shanghai'

/**
 * A day as days since 1970-01-01. Between its edges the calendar reckons with these numbers: a day as text, or as an object
 * of Temporal, costs a thousand times as much, and lists reckon for every row.
 */
export type DayNumber = number

type YearMonthDay = { year: number; month: number; day: number }

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Days from 1 March of the year 0 until 1970-01-01. */
const epoch = 719_468
const era = 146_097

/** Years are taken to begin in March, so that the leap day is the last one. */
function numberOf({ year, month, day }: YearMonthDay): DayNumber {
  const of = month > 2 ? year : year - 1
  const eras = Math.floor(of / 400)
  const yearOfEra = of - eras * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return eras * era + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - epoch
}

function partsOfNumber(number: DayNumber): YearMonthDay {
  const shifted = number + epoch
  const eras = Math.floor(shifted / era)
  const dayOfEra = shifted - eras * era
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + eras * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1 }
}

const plain = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whatever is no ordinary day is left to Temporal, which refuses it with a RangeError. */
function partsOf(date: PlainDate): YearMonthDay {
  const [, year, month, day] = (plain.exec(date) ?? []).map(Number)
  if (year === undefined || !month || !day || day > daysIn(year, month)) return Temporal.PlainDate.from(date)
  return { year, month, day }
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

const textOf = ({ year, month, day }: YearMonthDay): PlainDate =>
  // Stryker disable next-line ConditionalExpression,EqualityOperator: Temporal writes the same, only slower
  year >= 1000 && year <= 9999
    ? `${year}-${two(month)}-${two(day)}`
    : Temporal.PlainDate.from({ year, month, day }).toString()

/** The day as a number. Throws a RangeError for what is no day. */
export const dayNumberOf = (date: PlainDate): DayNumber => numberOf(partsOf(date))

/** The day of a number. */
export const dateOf = (number: DayNumber): PlainDate => textOf(partsOfNumber(number))

/** True for a day that exists: "2026-02-29" and "2026-1-1" are refused. */
export function isPlainDate(text: string): text is PlainDate {
  if (!plain.test(text)) return false
  const { year, month, day } = { year: +text.slice(0, 4), month: +text.slice(5, 7), day: +text.slice(8) }
  return month >= 1 && day >= 1 && day <= daysIn(year, month)
}

const utc = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):[0-5]\d(?:\.\d+)?Z$/

/** Since then Beijing is eight hours ahead, summer and winter; what lies before is asked of Temporal. */
const eightHoursSince = '1992'

/** Day and minute of an instant in Beijing; null where an instant is written otherwise or lies too far back. */
function inBeijing(instant: InstantText): { day: PlainDate; minute: number } | null {
  const [, day = '', hour, minute] = utc.exec(instant) ?? []
  // Stryker disable next-line ConditionalExpression,EqualityOperator: Temporal answers the same, only slower
  if (day < eightHoursSince) return null
  const minutes = Number(hour) * 60 + Number(minute) + 480
  return { day: addDays(day, minutes < 1440 ? 0 : 1), minute: minutes % 1440 }
}

const zonedOf = (instant: InstantText) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

/** The legal day on which an instant falls in Beijing. */
export const dayOf = (instant: InstantText): PlainDate =>
  inBeijing(instant)?.day ?? zonedOf(instant).toPlainDate().toString()

/** The time of day in Beijing, "HH:MM". */
export function timeOf(instant: InstantText): string {
  const known = inBeijing(instant)
  // Stryker disable next-line ConditionalExpression: Temporal answers the same, only slower
  if (known) return `${two(Math.floor(known.minute / 60))}:${two(known.minute % 60)}`
  return zonedOf(instant).toPlainTime().toString().slice(0, 5)
}

/** The instant at which a legal day begins in Beijing. */
export const startOfDay = (date: PlainDate): InstantText =>
  // Stryker disable next-line ConditionalExpression,EqualityOperator: Temporal answers the same, only slower
  date > eightHoursSince && plain.test(date)
    ? `${addDays(date, -1)}T16:00:00.000Z`
    : Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })

/** The instant of a time of day ("HH:MM") on a legal day in Beijing. */
export const instantAt = (date: PlainDate, time: string): InstantText =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })

/** An instant so many minutes later. */
export const addMinutes = (instant: InstantText, minutes: number): InstantText =>
  Temporal.Instant.from(instant).add({ minutes }).toString({ fractionalSecondDigits: 3 })

/** Calendar days; negative counts go back. */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOf(dayNumberOf(date) + whole(days))

/** Calendar months, clipped to the end of a shorter month (31 Jan + 1 month = 28/29 Feb). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const target = year * 12 + month - 1 + whole(months)
  const then = { year: Math.floor(target / 12), month: (((target % 12) + 12) % 12) + 1 }
  return textOf({ ...then, day: Math.min(day, daysIn(then.year, then.month)) })
}

/** Calendar years, 29 Feb clipped to 28 Feb. */
export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, whole(years) * 12)

function whole(count: number): number {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number: ${count}`)
  return count
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumberOf(to) - dayNumberOf(from)

/** Full years lived on the day `on` by somebody born on `birth`; before the birth those until it, negative. */
export function yearsBetween(birth: PlainDate, on: PlainDate): number {
  const [from, to] = [partsOf(birth), partsOf(on)]
  const within = (to.month - from.month) * 31 + to.day - from.day
  const years = to.year - from.year
  if (years > 0 && within < 0) return years - 1
  return years < 0 && within > 0 ? years + 1 : years
}

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => weekdayOf(dayNumberOf(date))
/** The first day of the numbers was a Thursday. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1
export const yearOf = (date: PlainDate): number => partsOf(date).year

/** True for "2026-02"; "2026-2" and "2026-13" are refused. */
export const isPlainMonth = (text: string): text is PlainMonth => isPlainDate(`${text}-01`)

/** Whole months from `from` to `to`: 0 in the same month, negative when `to` lies before. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number => ordinal(to) - ordinal(from)

const ordinal = (month: PlainMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
