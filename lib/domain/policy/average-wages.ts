import type { PlainDate } from '../dates'

/** 北京市全口径城镇单位就业人员平均工资 of one year, in yuan as decimal text. */
export type AverageWage = {
  dataYear: number
  monthly: string
  /** As published; null where only the monthly figure is confirmed. Annual / 12 is not the monthly figure. */
  annual: string | null
  /** The first day on which it is the standard (E-43). */
  effectiveFrom: PlainDate
  /** The day of publication is not known: July of the next year is assumed. */
  provisional?: true
}

const assumed = (dataYear: number, monthly: string, annual: string | null = null): AverageWage => ({
  dataYear,
  monthly,
  annual,
  effectiveFrom: `${dataYear + 1}-07-01`,
  provisional: true,
})

/** What was published until now (facts §1); releases of the city are laid over it. Oldest first. */
export const averageWages: readonly AverageWage[] = [
  assumed(2018, '7855'),
  assumed(2019, '8847'),
  assumed(2020, '9407'),
  assumed(2021, '10628'),
  assumed(2022, '11297', '135567'),
  assumed(2023, '11761'),
  { dataYear: 2024, monthly: '11937', annual: null, effectiveFrom: '2025-09-18' },
]

/** The oldest that `fits`, or the latest of those that do; never nothing, for standards reach back (E-43). */
function latest(wages: readonly AverageWage[], fits: (wage: AverageWage) => boolean): AverageWage {
  const sorted = [...wages].sort((a, b) => a.dataYear - b.dataYear)
  const found = sorted.filter(fits).at(-1) ?? sorted[0]
  if (!found) throw new Error('the table of average wages is empty')
  return found
}

/**
 * The wage that is the standard on a day: the latest published by then (E-43). Before the first known one, the first.
 * Throws only for an empty table.
 */
export const wageOn = (wages: readonly AverageWage[], day: PlainDate): AverageWage =>
  latest(wages, ({ effectiveFrom }) => effectiveFrom <= day)

/** The wage of a year of data, or the latest known before it while that year is not published (E-43, E-23). */
export const wageForYear = (wages: readonly AverageWage[], dataYear: number): AverageWage =>
  latest(wages, (wage) => wage.dataYear <= dataYear)
