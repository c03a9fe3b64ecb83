import { yearOf, type PlainDate } from '@/lib/domain/dates'
import type { EmployerBusiness } from '@/lib/domain/employer/contribution'
import type { Policy } from '@/lib/domain/policy/schema'
import { contributionStandard, measureLabels } from '@/lib/labels/employer-statements'

/** One figure to type: its name in the form, what it is called, and in what it is counted. */
export type FigureField = { name: string; label: string; unit: '万元' | '人' }

/** What a district wants to know of tax or contribution and staff (E-05, E-09); null where it asks for nothing. */
export type FiguresAsked = { standard: string; note: string; fields: FigureField[] }

const lastThree = (today: PlainDate): number[] => [1, 2, 3].map((back) => yearOf(today) - back)

/** The three years contain the last one: nobody types it twice. */
export function figuresAsked(
  { employerConditions }: Policy,
  business: EmployerBusiness,
  today: PlainDate,
): FiguresAsked | null {
  const { minAnnualTax, minThreeYearTax, minStaffEachYear, taxBasis } = employerConditions
  const { measure, withheldIncomeTax, years, yearsAtTransfer } = taxBasis.value
  if (minAnnualTax.value === 0) return null
  const counted = business === 'transfer' ? yearsAtTransfer : years
  const what = measureLabels[measure]
  const three = minThreeYearTax.value !== null
  const yearly = lastThree(today).map((year, index): FigureField => ({
    name: `figures.threeYears.${index}`,
    label: `${year} 年度${what}`,
    unit: '万元',
  }))
  const last: FigureField = { name: 'figures.lastYear', label: `${yearOf(today) - 1} 年度${what}`, unit: '万元' }
  const current: FigureField = {
    name: 'figures.thisYear',
    label: `${yearOf(today)} 年度${what}（截至目前）`,
    unit: '万元',
  }
  const staff = lastThree(today).map((year, index): FigureField => ({
    name: `figures.staff.${index}`,
    label: `${year} 年度用工人数`,
    unit: '人',
  }))
  return {
    standard: contributionStandard(employerConditions),
    note: withheldIncomeTax
      ? '按税款所属期填写，包括代扣代缴的个人所得税'
      : '按税款所属期填写，不包括代扣代缴的个人所得税',
    fields: [
      ...(three ? yearly : counted.includes('last-year') ? [last] : []),
      ...(counted.includes('this-year') ? [current] : []),
      ...(minStaffEachYear.value === null ? [] : staff),
    ],
  }
}
