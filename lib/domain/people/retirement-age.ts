import { Temporal } from 'temporal-polyfill'
import { addYears, type PlainDate, type PlainMonth } from '../dates'

/** Post class by which the schedule of 2025-01-01 goes: men, women of 55, women of 50. */
export type RetirementClass = '60' | '55' | '50'

/**
 * How a district bounds the age (D-24, E-53): by fixed ages (the birthday itself is still accepted), by the statutory
 * schedule, or not at all.
 */
export type AgeRule = { kind: 'fixed'; male: number; female: number } | { kind: 'statutory' } | { kind: 'none' }

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

/**
 * Whether the age bound is passed on a day. `unsure`: the ID does not tell a woman's post class, so between the earliest
 * and the latest of her two ages a human decides. The month in which the statutory age is reached is still within.
 */
export function ageVerdict(
  rule: AgeRule,
  birth: PlainDate,
  sex: '1' | '2',
  on: PlainDate,
): 'within' | 'beyond' | 'unsure' {
  if (rule.kind === 'none') return 'within'
  if (rule.kind === 'fixed') {
    return on > addYears(birth, sex === '1' ? rule.male : rule.female) ? 'beyond' : 'within'
  }
  const month = on.slice(0, 7)
  const latest = retirementMonth(birth, sex === '1' ? '60' : '55')
  const earliest = sex === '1' ? latest : retirementMonth(birth, '50')
  if (month > latest) return 'beyond'
  return month > earliest ? 'unsure' : 'within'
}

/**
 * The last day within the age bound, or null without one. Where the statutory age of a woman depends on her post, the
 * later of the two counts: nothing may end by itself while a human could still decide otherwise.
 */
export function lastDayWithin(rule: AgeRule, birth: PlainDate, sex: '1' | '2'): PlainDate | null {
  if (rule.kind === 'none') return null
  if (rule.kind === 'fixed') return addYears(birth, sex === '1' ? rule.male : rule.female)
  const month = Temporal.PlainYearMonth.from(retirementMonth(birth, sex === '1' ? '60' : '55'))
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}
