import { addDays, addMonths, yearOf, type PlainDate } from '../dates'
import { addWorkingDays, subtractWorkingDays, type WorkCalendar } from '../deadlines/calendar'
import type { MonthlyQuota, QuotaPolicy } from '../policy/sections/quota'

/** A month's time for 指标申报; both days included. Provisional while a year's calendar is not published. */
export type QuotaWindow = { opensOn: PlainDate; closesOn: PlainDate; provisional: boolean }

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`

/** The window of the month in which the day lies: its first working day to its n-th. */
export function windowOfMonth(quota: MonthlyQuota, day: PlainDate, calendar: WorkCalendar): QuotaWindow {
  const eve = addDays(firstOfMonth(day), -1)
  const opens = addWorkingDays(eve, 1, calendar)
  const closes = addWorkingDays(eve, quota.windowWorkingDays.value, calendar)
  return { opensOn: opens.date, closesOn: closes.date, provisional: closes.provisional }
}

/** True from the first to the last day of the window, whether work is done on that day or not. */
export const isOpenOn = ({ opensOn, closesOn }: QuotaWindow, day: PlainDate): boolean =>
  opensOn <= day && day <= closesOn

/** The window that is open on the day or, when none is, the next one. */
export function nextWindow(quota: MonthlyQuota, day: PlainDate, calendar: WorkCalendar): QuotaWindow {
  const own = windowOfMonth(quota, day, calendar)
  return day <= own.closesOn ? own : windowOfMonth(quota, addMonths(firstOfMonth(day), 1), calendar)
}

/** The last n working days of the month in which an application was handed in (Q-06, C-20). A goal, no guard. */
export function answerTime(quota: MonthlyQuota, day: PlainDate, calendar: WorkCalendar) {
  const next = addMonths(firstOfMonth(day), 1)
  const from = subtractWorkingDays(next, quota.answerWorkingDays.value, calendar)
  const to = subtractWorkingDays(next, 1, calendar)
  return { from: from.date, to: to.date, provisional: from.provisional }
}

/**
 * Last day of units granted on a day, inclusive: the day of the grant does not count, and the year that they are
 * granted for ends them at the latest.
 */
export function expiryOf(
  quota: Exclude<QuotaPolicy, { model: 'none' }>,
  { grantedOn, year }: { grantedOn: PlainDate; year: number },
): PlainDate {
  const yearEnd = `${year}-12-31`
  if (quota.model === 'annual') return yearEnd
  const last = addDays(grantedOn, quota.validDays.value)
  return quota.endsWithYear.value && last > yearEnd ? yearEnd : last
}

/** Days on which a unit's end is told, before its last day (N-18). */
export const expiryNotices = [30, 7] as const

/** The stage that is due on a day: the most urgent one that is reached and not told yet, or null. */
export function dueExpiryNotice(expiresOn: PlainDate, day: PlainDate, told: ReadonlySet<string>): number | null {
  const reached = expiryNotices.filter((days) => day >= addDays(expiresOn, -days) && day <= expiresOn)
  const last = reached.at(-1)
  return last === undefined || told.has(String(last)) ? null : last
}

/** Calendar years that a variant of 纳税年度 shows, the latest first. */
export function taxYearsOf(variant: 'last-year' | 'this-year' | 'three-years', on: PlainDate): number[] {
  const year = yearOf(on)
  if (variant === 'this-year') return [year]
  return variant === 'last-year' ? [year - 1] : [year - 1, year - 2, year - 3]
}
