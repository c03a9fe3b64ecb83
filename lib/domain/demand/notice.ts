import { yearOf, type PlainDate } from '../dates'
import { ok, refuse, type Result } from '../result'

/** What a district publishes: for which year, from when until when, and the 总量 when it is set. */
export type DemandNoticeInput = {
  year: number
  title: string
  text: string
  opensOn: PlainDate
  closesOn: PlainDate
  total: number | null
}

/**
 * A notice speaks of this year or the next and gives time. Refuses with `demand.year-invalid` or
 * `demand.dates-invalid`; both days are inclusive.
 */
export function judgeNotice({ year, opensOn, closesOn }: DemandNoticeInput, on: PlainDate): Result<true> {
  const now = yearOf(on)
  if (year !== now && year !== now + 1) return refuse('demand.year-invalid', { params: { from: now, to: now + 1 } })
  // a number for a year that is over helps nobody
  if (closesOn < opensOn || closesOn < on || yearOf(closesOn) > year) return refuse('demand.dates-invalid')
  return ok(true)
}

/** Last day of the quarter in which the day lies (D-38, U-117). */
export function quarterEnd(on: PlainDate): PlainDate {
  const last = Math.ceil(Number(on.slice(5, 7)) / 3) * 3
  const days = last === 6 || last === 9 ? 30 : 31
  return `${on.slice(0, 4)}-${String(last).padStart(2, '0')}-${days}`
}
