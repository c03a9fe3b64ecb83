import { describe, expect, it } from 'vitest'
import { averageWages, wageOn } from '@/lib/domain/policy/average-wages'
import { authoritiesFor, policyOf } from '@/tests/support/policies'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { isJudging, type EligibilityQuestion } from '@/lib/domain/eligibility/question'
import { guideOf } from '@/lib/views/guide/guide'

// 丰台区 as a fourth district: one file. Every figure is a third party's and stays provisional until the district speaks.

const fengtai = policyOf('fengtai')
if (!isJudging(fengtai)) throw new Error('丰台区 judges nobody')
const months = (income: string): EligibilityQuestion['months'] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`,
    income,
    employer: 'this' as const,
    socialInsurance: 'paid' as const,
  }))
const question = (income: string): EligibilityQuestion => ({
  on: '2026-01-20',
  category: null,
  person: {
    birth: '1990-05',
    sex: 'male',
    hukou: 'out-of-town',
    education: 'bachelor',
    degree: 'bachelor',
    workYears: 5,
    title: 'none',
  },
  months: months(income),
  housing: 'owned',
})

/** Every `{ value, rows }` of the file. */
function sourcedValues(node: unknown): { value: unknown; rows: string[]; provisional?: true }[] {
  if (typeof node !== 'object' || node === null) return []
  const here = 'value' in node && 'rows' in node ? [node as { value: unknown; rows: string[]; provisional?: true }] : []
  return [...here, ...Object.values(node).flatMap(sourcedValues)]
}

describe('丰台区', () => {
  it('stands in the lists of the authorities', () => {
    expect(authoritiesFor('beijing').map(({ name }) => name)).toContain('丰台区')
  })

  it('says of every value of its own that it is provisional', () => {
    // what proves a home is the same everywhere
    const { housing: _common, ...own } = fengtai
    const values = sourcedValues(own)
    expect(values.length).toBeGreaterThan(30)
    expect(values.filter(({ provisional }) => !provisional)).toEqual([])
  })

  it('holds 新办 to a yearly plan: declared in the fourth quarter, fixed in the first, with the committee', () => {
    expect(fengtai.quota).toMatchObject({ model: 'annual' })
    expect(fengtai.demand?.declareMonths.value).toEqual([10, 11, 12])
    expect(fengtai.demand?.fixMonths.value).toEqual([1, 2, 3])
    expect(fengtai.demand?.agreedBy.value).toBe('区委组织部')
  })

  it('asks of the employer one of three: tax of a year, of three years, or staff', () => {
    const { minAnnualTax, minThreeYearTax, minStaffEachYear, capitalBasis } = fengtai.employerConditions
    expect([minAnnualTax.value, minThreeYearTax.value, minStaffEachYear.value]).toEqual([10, 30, 30])
    expect(capitalBasis.value).toBe('paid-in')
  })

  it('answers the self-check: 1.2 times the wage of the year', () => {
    expect(evaluate(question('14324.40'), fengtai, averageWages)).toMatchObject({ eligible: true })
    expect(evaluate(question('14324.39'), fengtai, averageWages)).toMatchObject({ eligible: false })
  })

  it('has a guide of its own, made of its values', () => {
    const guide = JSON.stringify(guideOf(fengtai, wageOn(averageWages, '2026-01-20')))
    for (const words of ['丰台区', '区委组织部', '1.2', '30 人']) expect(guide).toContain(words)
  })
})
