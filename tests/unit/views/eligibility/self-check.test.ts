import { describe, expect, it } from 'vitest'
import { type IncomeMonth, monthsUpTo } from '@/lib/domain/eligibility/months'
import { isJudging, type EligibilityQuestion, type JudgingPolicy } from '@/lib/domain/eligibility/question'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { authorities } from '@/tests/support/policies'
import { selfCheckFormOf, selfCheckResult } from '@/lib/views/eligibility/self-check'

const policyOf = (district: string): JudgingPolicy => {
  const policy = authorities().find((candidate) => candidate.district === district)
  if (!policy || !isJudging(policy)) throw new Error(district)
  return policy
}
const [haidian, chaoyang, daxing] = ['haidian', 'chaoyang', 'daxing'].map(policyOf) as [
  JudgingPolicy,
  JudgingPolicy,
  JudgingPolicy,
]

const paid = (count: number, income: string): IncomeMonth[] =>
  monthsUpTo('2026-10', count).map((month) => ({ month, income, employer: 'this', socialInsurance: 'paid' }))

const question: EligibilityQuestion = {
  on: '2026-11-20',
  category: null,
  person: {
    birth: '1992-03',
    sex: 'male',
    hukou: 'out-of-town',
    education: 'bachelor',
    degree: 'bachelor',
    workYears: 5,
    title: 'none',
  },
  months: paid(13, '18500.00'),
  housing: 'rented',
}

const check = (policy: JudgingPolicy, change: Partial<EligibilityQuestion> = {}) =>
  selfCheckResult({ ...question, ...change }, policy, averageWages)
const categoryOf = (result: ReturnType<typeof check>, code: string) =>
  result.categories.find((category) => category.code === code)?.verdict

describe('资格自测 of one district', () => {
  it('says 符合, and which categories were proved or are for others to judge', () => {
    const result = check(daxing)
    expect(result).toMatchObject({ verdict: 'met', lacking: [], qualifiesFrom: '2026-11' })
    expect(result.income).toMatchObject({ average: '18500.00', threshold: '14324.40', met: true })
    expect(categoryOf(result, 'A')).toBe('met')
    expect(categoryOf(result, 'B')).toBe('not-met')
    expect(categoryOf(result, 'F')).toBe('judged')
    expect(categoryOf(result, 'D')).toBe('unknown')
  })

  it('names what is missing with its figures, and from when on it is there', () => {
    const months = paid(13, '18500.00').map((entry, index) =>
      index < 11 ? { ...entry, income: '10000.00' } : { ...entry, income: '16000.00' },
    )
    const result = check(daxing, { months })
    expect(result.verdict).toBe('not-met')
    expect(result.lacking[0]?.what).toContain('14,324.40 元')
    expect(result.qualifiesFrom).toBe('2027-02')
  })

  it('marks a no that hangs on unconfirmed figures alone as 暂定', () => {
    const result = check(haidian, { months: paid(13, '15000.00') })
    expect(result).toMatchObject({ verdict: 'not-met', provisional: true })
    expect(check(chaoyang, { months: paid(13, '15000.00') }).provisional).toBe(false)
  })

  it('does not judge income and insurance that were not told, and says so', () => {
    const result = check(chaoyang, { months: [] })
    expect(result).toMatchObject({ verdict: 'met', income: null, socialInsurance: null, qualifiesFrom: null })
    expect(result.lacking).toEqual([])
    expect(check(chaoyang, { months: [], housing: 'office-use' }).verdict).toBe('not-met')
  })

  it('leaves the door open where only an authority can judge a category, and says what A and B lack', () => {
    const person = { ...question.person, education: 'college' as const, degree: 'none' as const }
    const result = check(daxing, { person })
    expect(result.verdict).toBe('judged')
    expect(result.lacking.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['category-none', 'education-short', 'degree-short', 'title-short']),
    )
  })

  it('proves three years of high income only where every year was told (E-23)', () => {
    const months = paid(58, '60000.00')
    expect(categoryOf(check(daxing, { months }), 'D')).toBe('judged')
    expect(categoryOf(check(daxing, { months: paid(58, '20000.00') }), 'D')).toBe('not-met')
    expect(categoryOf(check(daxing, { months: paid(20, '60000.00') }), 'D')).toBe('unknown')
  })

  it('takes the kind of employer into account where a district does (facts §2.1)', () => {
    const months = paid(13, '15000.00')
    expect(check(haidian, { months, employerKind: 'public-institution' }).verdict).toBe('met')
  })
})

const form = selfCheckFormOf(authorities(), averageWages, '2026-11-20')

describe('the questions', () => {
  it('know the standard of each district', () => {
    const standards = Object.fromEntries(form.districts.map(({ value, standard }) => [value, standard]))
    expect(standards).toMatchObject({ haidian: '17905.50', daxing: '14324.40' })
  })

  it('ask for as many months as the longest period of any district, and three whole years for who proves by years', () => {
    const { lastMonth, months, allMonths } = form
    expect(lastMonth).toBe('2026-10')
    expect(months).toBeGreaterThanOrEqual(13)
    expect(allMonths).toBe(46)
  })

  it('ask the kind of employer only where a district needs it', () => {
    const { districts } = form
    const asking = Object.fromEntries(districts.map(({ value, asksEmployerKind }) => [value, asksEmployerKind]))
    expect(asking).toMatchObject({ haidian: true, chaoyang: false, daxing: false })
  })
})
