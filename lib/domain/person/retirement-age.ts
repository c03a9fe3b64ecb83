import { Temporal } from 'temporal-polyfill'
import type { PlainDate, PlainMonth } from '../dates'

/** Post class by which the schedule of 2025-01-01 goes: men, women of 55, women of 50. */
export type RetirementClass = '60' | '55' | '50'

const schedules: Record<RetirementClass, { firstCohort: PlainMonth; step: number; cap: number }> = {
  '60': { firstCohort: '1965-01', step: 4, cap: 36 },
  '55': { firstCohort: '1970-01', step: 4, cap: 36 },
  '50': { firstCohort: '1975-01', step: 2, cap: 60 },
}

/** Months by which the retirement of a birth month is delayed (decision of 2024-09-13, art. 1). */
export function retirementDelay(birth: PlainMonth, category: RetirementClass): number {
  const { firstCohort, step, cap } = schedules[category]
  const elapsed = Temporal.PlainYearMonth.from(firstCohort).until(birth, { largestUnit: 'months' }).months
  return elapsed < 0 ? 0 : Math.min(cap, Math.floor(elapsed / step) + 1)
}

/** The month in which the statutory retirement age is reached. */
export const retirementMonth = (birth: PlainDate, category: RetirementClass): PlainMonth =>
  Temporal.PlainYearMonth.from(birth.slice(0, 7))
    .add({ years: Number(category), months: retirementDelay(birth.slice(0, 7), category) })
    .toString()

/** The last day of the statutory month: until its end nobody is retired by the schedule (E-54, facts §3). */
export function retirementLastDay(birth: PlainDate, category: RetirementClass): PlainDate {
  const month = Temporal.PlainYearMonth.from(retirementMonth(birth, category))
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}
