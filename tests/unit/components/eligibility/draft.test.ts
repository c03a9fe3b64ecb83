import { describe, expect, it } from 'vitest'
import { answerText } from '@/components/eligibility/answer-list'
import {
  emptyDraft,
  problemsOf,
  questionAt,
  questionCodes,
  questionOf,
  type Draft,
} from '@/components/eligibility/draft'
import { selfCheckSchema } from '@/lib/schemas/eligibility'

const today = '2026-11-20'
const answered: Draft = {
  ...emptyDraft,
  birth: '1992-03',
  sex: 'female',
  retirementClass: '55',
  hukou: 'out-of-town',
  education: 'bachelor',
  degree: 'bachelor',
  workYears: '2.5',
  title: 'none',
  housing: 'rented',
  months: [{ month: '2026-10', income: '18500', employer: 'this', socialInsurance: 'paid' }],
}

describe('the ten questions', () => {
  it('are ten, and each asks for its answer', () => {
    expect(questionCodes).toHaveLength(10)
    const open = questionCodes.filter((code) => Object.keys(problemsOf(code, emptyDraft, today)).length > 0)
    expect(open).toEqual(questionCodes.slice(1))
    expect(questionCodes.every((code) => Object.keys(problemsOf(code, answered, today)).length === 0)).toBe(true)
  })

  it.each(['1992-13', '92-03', '2027-01', '1900-01'])('take no %s for a month of birth', (birth) => {
    expect(problemsOf('birth', { ...answered, birth }, today).birth).toContain('1992-03')
  })

  it.each(['-1', '61', '三年', '2.55'])('take no %s for years of work', (workYears) => {
    expect(problemsOf('workYears', { ...answered, workYears }, today).workYears).toContain('0 至 60')
  })

  it('let the months be left out, but not be half filled', () => {
    expect(problemsOf('months', { ...answered, months: [], withMonths: 'no' }, today)).toEqual({})
    const half = answered.months.map((entry) => ({ ...entry, income: '' }))
    expect(problemsOf('months', { ...answered, months: half }, today).months).toContain('没有填好')
  })

  it('make a question that the server understands', () => {
    expect(selfCheckSchema.safeParse(questionOf(answered, true)).success).toBe(true)
    expect(questionOf({ ...answered, withMonths: 'no' }, true).months).toEqual([])
    expect(questionOf({ ...answered, sex: 'male' }, true).person).not.toHaveProperty('retirementClass')
  })

  it('know which of them a refusal is about', () => {
    expect(questionAt('person.workYears')).toBe('workYears')
    expect(questionAt('person.retirementClass')).toBe('sex')
    expect(questionAt('months.3.income')).toBe('months')
  })

  it('say the answers in words', () => {
    expect(answerText('sex', answered, {})).toBe('女，管理或技术岗位')
    expect(answerText('birth', answered, {})).toBe('1992年3月')
    expect(answerText('months', answered, {})).toBe('已填写 1 个月')
    expect(answerText('district', { ...answered, district: 'haidian' }, { haidian: '海淀区' })).toBe('海淀区')
  })
})
