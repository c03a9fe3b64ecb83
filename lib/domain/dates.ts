import { Temporal } from 'temporal-polyfill'

/** A legal day in Asia/Shanghai, "YYYY-MM-DD". Compares correctly as text. */
export type PlainDate = string

/** A month, "YYYY-MM". */
export type PlainMonth = string

/** An instant in UTC, ISO text with milliseconds. */
export type InstantText = string

const zone = 'Asia/Shanghai'

/** True for a day that exists: "2026-02-29" and "2026-1-1" are refused. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The legal day on which an instant falls in Beijing. */
export const dayOf = (instant: InstantText): PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The time of day in Beijing, "HH:MM". */
export const timeOf = (instant: InstantText): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)

/** The instant at which a legal day begins in Beijing. */
export const startOfDay = (date: PlainDate): InstantText =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })

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
export const addDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/** Calendar months, clipped to the end of a shorter month (31 Jan + 1 month = 28/29 Feb). */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }).toString()

/** Calendar years, 29 Feb clipped to 28 Feb. */
export const addYears = (date: PlainDate, years: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ years }).toString()

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** Full years lived on the day `on` by somebody born on `birth`. */
export const yearsBetween = (birth: PlainDate, on: PlainDate): number =>
  Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => Temporal.PlainDate.from(date).dayOfWeek
export const yearOf = (date: PlainDate): number => Temporal.PlainDate.from(date).year

/** True for "2026-02"; "2026-2" and "2026-13" are refused. */
export const isPlainMonth = (text: string): text is PlainMonth => isPlainDate(`${text}-01`)

/** Whole months from `from` to `to`: 0 in the same month, negative when `to` lies before. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number => ordinal(to) - ordinal(from)

const ordinal = (month: PlainMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
