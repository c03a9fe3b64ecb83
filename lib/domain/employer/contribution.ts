import Big from 'big.js'
import type { EmployerConditions } from '../policy/sections/employer-conditions'
import { statedFigures, type EmployerFigures } from './employer-figures'

/** The business decides which year counts (D-14, C-23). */
export type EmployerBusiness = 'opening' | 'transfer'

/** One way to be enough, with what was reached. */
export type ContributionShortfall = {
  code: 'employer-tax-low' | 'employer-three-year-tax-low' | 'employer-staff-low'
  actual: number
  threshold: number
  rows: string[]
}

/** Whether the tax, contribution or staff is enough: any one of the ways will do. */
export type Contribution =
  { state: 'enough' } | { state: 'not-stated' } | { state: 'short'; shortfalls: ContributionShortfall[] }

const sum = (texts: readonly string[]): Big => texts.reduce((total, text) => total.plus(text), new Big(0))
const highest = (texts: readonly string[]): number => Math.max(...texts.map(Number))
const lowest = (texts: readonly string[]): number => Math.min(...texts.map(Number))

/** D-13: one of the years that count, or the last three together, or enough staff in each of the three. */
export function judgeContribution(
  conditions: EmployerConditions,
  figures: EmployerFigures,
  business: EmployerBusiness,
): Contribution {
  const { minAnnualTax, minThreeYearTax, minStaffEachYear, taxBasis } = conditions
  const counted = business === 'transfer' ? taxBasis.value.yearsAtTransfer : taxBasis.value.years
  const years = statedFigures(counted.map((year) => (year === 'last-year' ? figures.lastYear : figures.thisYear)))
  const three = statedFigures(figures.threeYears)
  const staff = statedFigures(figures.staff)
  const ways: (ContributionShortfall & { told: boolean; enough: boolean })[] = [
    {
      code: 'employer-tax-low',
      told: years.length > 0,
      enough: years.some((year) => new Big(year).gte(minAnnualTax.value)),
      actual: highest(years),
      threshold: minAnnualTax.value,
      rows: [...minAnnualTax.rows, ...taxBasis.rows],
    },
  ]
  if (minThreeYearTax.value !== null)
    ways.push({
      code: 'employer-three-year-tax-low',
      told: three.length === 3,
      enough: three.length === 3 && sum(three).gte(minThreeYearTax.value),
      actual: sum(three).toNumber(),
      threshold: minThreeYearTax.value,
      rows: [...minThreeYearTax.rows, ...taxBasis.rows],
    })
  if (minStaffEachYear.value !== null)
    ways.push({
      code: 'employer-staff-low',
      told: staff.length === 3,
      enough: staff.length === 3 && lowest(staff) >= minStaffEachYear.value,
      actual: lowest(staff),
      threshold: minStaffEachYear.value,
      rows: minStaffEachYear.rows,
    })
  if (minAnnualTax.value === 0 || ways.some(({ enough }) => enough)) return { state: 'enough' }
  const told = ways.filter((way) => way.told)
  if (told.length === 0) return { state: 'not-stated' }
  return {
    state: 'short',
    shortfalls: told.map(({ code, actual, threshold, rows }) => ({
      code,
      actual,
      threshold,
      rows: [...new Set(rows)],
    })),
  }
}
