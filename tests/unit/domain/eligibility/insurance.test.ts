import { describe, expect, it } from 'vitest'
import { judgeMonths } from '@/lib/domain/eligibility/judge-months'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { answerOf, codesOf, findingOf, judging, monthsOf } from '../../../support/eligibility'

/** The months, with some of them otherwise. */
const withMonth = (months: IncomeMonth[], change: Record<string, Partial<IncomeMonth>>) =>
  months.map((entry) => ({ ...entry, ...change[entry.month] }))

const insurance = (district: string, months: IncomeMonth[]) => answerOf(district, { months }).socialInsurance

describe('social insurance of a 新办 (§6.4)', () => {
  it.each([
    ['haidian', 12],
    ['daxing', 6],
    ['chaoyang', 12],
  ])('D-18: %s asks %i months', (district, required) =>
    expect(answerOf(district).socialInsurance).toMatchObject({ required, met: true }),
  )

  it('E-49: 大兴 asks an unbroken run at the employer that files', () => {
    expect(insurance('daxing', monthsOf(6, '2026-10'))).toEqual({ required: 6, counted: 6, met: true })
    expect(insurance('daxing', monthsOf(5, '2026-10'))).toEqual({ required: 6, counted: 5, met: false })
    const gap = withMonth(monthsOf(12, '2026-10'), { '2026-07': { socialInsurance: 'none' } })
    expect(insurance('daxing', gap)).toEqual({ required: 6, counted: 3, met: false })
    const moved = withMonth(monthsOf(12, '2026-10'), { '2026-05': { employer: 'other' } })
    expect(insurance('daxing', moved)).toEqual({ required: 6, counted: 5, met: false })
  })

  it('E-49, S-101: the newest month may still be missing', () =>
    expect(insurance('daxing', monthsOf(6, '2026-09'))).toEqual({ required: 6, counted: 6, met: true }))

  it('E-49: the run of 大兴 stands on its own, whatever the period of the income', () => {
    const months = [...monthsOf(6, '2026-04', { income: '60000' }), ...monthsOf(6, '2026-10', { income: '1' })]
    expect(answerOf('daxing', { months })).toMatchObject({
      eligible: true,
      income: { from: '2025-11' },
      socialInsurance: { counted: 12 },
    })
  })

  it('D-19: a month paid later breaks the run of 大兴, but only for now', () => {
    const months = withMonth(monthsOf(6, '2026-10'), { '2026-08': { socialInsurance: 'back-paid' } })
    const { findings } = answerOf('daxing', { months })
    expect(findingOf(findings, 'insurance-short')).toMatchObject({ kind: 'blocking', actual: 2, provisional: true })
    expect(findingOf(findings, 'insurance-back-paid')?.kind).toBe('needs-review')
  })

  it('D-19: a shortfall that no month paid later has made is certain', () => {
    const { findings } = answerOf('daxing', { months: monthsOf(3, '2026-10') })
    expect(findingOf(findings, 'insurance-short')).not.toHaveProperty('provisional')
  })

  it('E-51, D-19: in 朝阳 one month paid later refuses, and nothing else is said of it', () => {
    const months = withMonth(monthsOf(13, '2026-10'), { '2026-03': { socialInsurance: 'back-paid' } })
    const { eligible, socialInsurance, findings } = answerOf('chaoyang', { months })
    expect({ eligible, socialInsurance }).toEqual({
      eligible: false,
      socialInsurance: { required: 12, counted: 11, met: false },
    })
    expect(codesOf(findings)).toEqual(['insurance-back-paid'])
    expect(findings[0]).toMatchObject({ kind: 'blocking', actual: 1, threshold: 0, rows: ['D-19', 'E-51'] })
  })

  it('E-51: what was paid later before the period is no matter', () => {
    const months = withMonth(monthsOf(24, '2026-10'), { '2025-10': { socialInsurance: 'back-paid' } })
    expect(answerOf('chaoyang', { months }).eligible).toBe(true)
  })

  it('E-51: 朝阳 asks for the record of the year, whoever paid', () => {
    const months = withMonth(monthsOf(12, '2026-10', { income: '60000' }), { '2025-11': { employer: 'other' } })
    expect(insurance('chaoyang', months)).toEqual({ required: 12, counted: 12, met: true })
  })

  it('E-49: 大兴 asks for income tax of the same months: one without income is for a human', () => {
    const months = withMonth(monthsOf(12, '2026-10'), { '2026-08': { income: '0' } })
    const { eligible, findings } = answerOf('daxing', { months })
    expect(eligible).toBe(true)
    expect(findingOf(findings, 'income-tax-gap')).toEqual({
      kind: 'needs-review',
      code: 'income-tax-gap',
      field: 'months',
      actual: 1,
      threshold: 6,
      rows: ['E-49', 'D-18'],
    })
    expect(findingOf(answerOf('chaoyang', { months }).findings, 'income-tax-gap')).toBeUndefined()
  })

  it('D-20, E-52, Q26: a year at the employer is asked in 朝阳 only of people of a unit that moved there', () => {
    const months = withMonth(monthsOf(12, '2026-10', { income: '60000' }), { '2025-11': { employer: 'other' } })
    const { eligible, findings } = answerOf('chaoyang', { months })
    expect(eligible).toBe(true)
    expect(findings).toEqual([])
    const { eligibility } = judging('chaoyang')
    const moved = judgeMonths({ on: '2026-11-20', months, unitMoved: true }, eligibility, averageWages)
    expect(moved.findings).toEqual([
      {
        kind: 'needs-review',
        code: 'months-at-employer-short',
        field: 'months',
        actual: 11,
        threshold: 12,
        rows: ['D-20', 'E-52'],
      },
    ])
    expect(judging('daxing').eligibility.monthsAtEmployer.value).toBeNull()
  })

  it('E-50, C-06: 海淀 looks through three years without refusing', () => {
    const { eligible, findings } = answerOf('haidian', { months: monthsOf(14, '2026-10') })
    expect(eligible).toBe(true)
    expect(findings).toEqual([
      {
        kind: 'needs-review',
        code: 'insurance-look-back',
        field: 'months',
        actual: 14,
        threshold: 36,
        rows: ['E-50', 'D-18', 'C-06'],
      },
    ])
    expect(answerOf('haidian', { months: monthsOf(36, '2026-10') }).findings).toEqual([])
  })

  it('D-19, C-06: 不可中断: a gap breaks the run of 海淀, a month paid later asks', () => {
    const gap = withMonth(monthsOf(36, '2026-10'), { '2026-06': { socialInsurance: 'none' } })
    expect(insurance('haidian', gap)).toEqual({ required: 12, counted: 4, met: false })
    const later = withMonth(monthsOf(36, '2026-10'), { '2026-06': { socialInsurance: 'back-paid' } })
    expect(answerOf('haidian', { months: later })).toMatchObject({ eligible: true, socialInsurance: { counted: 12 } })
    expect(findingOf(answerOf('haidian', { months: later }).findings, 'insurance-back-paid')?.kind).toBe('needs-review')
  })

  it('facts §2.1: the months of 海淀 are third-party and refuse nobody by themselves', () =>
    expect(findingOf(answerOf('haidian', { months: [] }).findings, 'insurance-short')?.provisional).toBe(true))
})
