import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { incomePeriods } from '@/lib/domain/eligibility/income'
import { averageWages, wageForYear, wageOn } from '@/lib/domain/policy/average-wages'
import { answerOf, asked, codesOf, findingOf, judging, monthsOf } from '../../../support/eligibility'

const incomeOf = (district: string, months: Parameters<typeof monthsOf>) =>
  answerOf(district, { months: monthsOf(...months) }).income

describe('income of a 新办 (§6.4)', () => {
  it.each([
    ['haidian', '17905.50'],
    ['daxing', '14324.40'],
    ['chaoyang', '17905.50'],
  ])('D-15: %s asks %s a month by the wage of 2024', (district, threshold) =>
    expect(answerOf(district).income.threshold).toBe(threshold),
  )

  it.each([
    ['D-15, E-40', 'daxing', '14324.40', '14324.39'],
    ['D-15, E-41', 'chaoyang', '17905.50', '17905.49'],
    ['D-15, facts §2.1', 'haidian', '17905.50', '17905.49'],
  ])('%s: %s is met at %s and missed a fen below', (_rows, district, enough, short) => {
    expect(incomeOf(district, [12, '2026-10', { income: enough }]).met).toBe(true)
    const below = answerOf(district, { months: monthsOf(12, '2026-10', { income: short }) })
    expect(below.income).toMatchObject({ average: short, met: false })
    expect(findingOf(below.findings, 'income-below-standard')).toMatchObject({
      kind: 'blocking',
      actual: short,
      threshold: enough,
    })
  })

  it('D-15: 1.2 times for 事业单位, 民非 and 社团 in 海淀, provisional (facts §2.1)', () => {
    const months = monthsOf(36, '2026-10', { income: '15000' })
    for (const employerKind of ['public-institution', 'private-non-enterprise', 'social-organisation'] as const)
      expect(answerOf('haidian', { months, employerKind }).eligible).toBe(true)
    const enterprise = answerOf('haidian', { months, employerKind: 'enterprise' })
    expect(findingOf(enterprise.findings, 'income-below-standard')).toMatchObject({
      threshold: '17905.50',
      provisional: true,
    })
  })

  it('D-15: who does not tell the kind of employer reads that another one would be enough', () => {
    const months = monthsOf(36, '2026-10', { income: '15000' })
    const { eligible, findings } = answerOf('haidian', { months })
    expect(eligible).toBe(false)
    expect(findingOf(findings, 'income-by-employer-kind')).toEqual({
      kind: 'advice',
      code: 'income-by-employer-kind',
      field: 'months',
      actual: '15000.00',
      threshold: '14324.40',
      rows: ['facts §2.1'],
      provisional: true,
    })
    const told = answerOf('haidian', { months, employerKind: 'enterprise' })
    const low = answerOf('haidian', { months: monthsOf(36, '2026-10', { income: '14324.39' }) })
    for (const answer of [told, low]) expect(findingOf(answer.findings, 'income-by-employer-kind')).toBeUndefined()
  })

  it.each([
    ['daxing', [6, 12]],
    ['chaoyang', [12]],
    ['haidian', [12]],
  ])('D-16: the period of %s is %s months', (district, windows) =>
    expect(judging(district).eligibility.income.windows.value).toEqual(windows),
  )

  it('E-40: 大兴 takes the last 6 or the last 12 months, whichever reaches it', () => {
    const raised = [...monthsOf(6, '2026-04', { income: '9000' }), ...monthsOf(6, '2026-10', { income: '15000' })]
    expect(answerOf('daxing', { months: raised }).income).toMatchObject({ from: '2026-05', to: '2026-10', met: true })
    const cut = [...monthsOf(6, '2026-04', { income: '20000' }), ...monthsOf(6, '2026-10', { income: '10000' })]
    expect(answerOf('daxing', { months: cut }).income).toMatchObject({
      from: '2025-11',
      to: '2026-10',
      average: '15000.00',
      met: true,
    })
  })

  it('E-41: 朝阳 counts the average of the year, not each month; a raise counts when the average reaches it', () => {
    const raise = (months: number) => [
      ...monthsOf(24, '2026-10', { income: '15000' }).slice(0, 24 - months),
      ...monthsOf(months, '2026-10', { income: '25000' }),
    ]
    expect(answerOf('chaoyang', { months: raise(3) }).income).toMatchObject({ average: '17500.00', met: false })
    expect(answerOf('chaoyang', { months: raise(4) }).income).toMatchObject({ average: '18333.33', met: true })
  })

  it('E-42, T-03: for 2022-09 the periods are 2021-08…2022-07 and 2021-09…2022-08, no other', () => {
    const periods = incomePeriods(judging('chaoyang').eligibility.income, '2022-09')
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2021-09', '2022-08'],
      ['2021-08', '2022-07'],
    ])
    const on = '2022-09-14'
    const between = (to: string) => answerOf('chaoyang', { on, months: monthsOf(12, to) })
    expect(between('2022-08')).toMatchObject({ eligible: true, income: { from: '2021-09', to: '2022-08' } })
    expect(between('2022-07')).toMatchObject({ eligible: true, income: { from: '2021-08', to: '2022-07' } })
    expect(between('2022-06').eligible).toBe(false)
    expect(between('2022-09').eligible).toBe(false)
  })

  it('E-42: income and insurance are of the same period', () => {
    // the income reaches it only up to October, the insurance only up to September
    const months = monthsOf(13, '2026-10', { income: '17905.50' }).map((entry) =>
      entry.month === '2026-10'
        ? { ...entry, socialInsurance: 'none' as const }
        : entry.month === '2025-10'
          ? { ...entry, income: '1000' }
          : entry,
    )
    const { eligible, income, socialInsurance } = answerOf('chaoyang', { months })
    expect({ eligible, both: income.met && socialInsurance.met }).toEqual({ eligible: false, both: false })
  })

  it('E-42: the period in which both are met counts, though another has more income', () => {
    const months = monthsOf(13, '2026-10', { income: '18000' }).map((entry) =>
      entry.month === '2026-10' ? { ...entry, income: '60000', socialInsurance: 'none' as const } : entry,
    )
    expect(answerOf('chaoyang', { months })).toMatchObject({
      eligible: true,
      income: { from: '2025-10', to: '2026-09', average: '18000.00' },
      socialInsurance: { counted: 12 },
    })
  })

  it('S-101: what lies in the month of acceptance or later says nothing yet', () => {
    const months = monthsOf(12, '2026-10')
    const later = [...months, ...monthsOf(6, '2027-04', { income: '0', socialInsurance: 'none' })]
    expect(answerOf('chaoyang', { months: later })).toEqual(answerOf('chaoyang', { months }))
  })

  it('E-43: the wage of the year before until the new one is published', () => {
    expect(wageOn(averageWages, '2025-09-17').dataYear).toBe(2023)
    expect(wageOn(averageWages, '2025-09-18').dataYear).toBe(2024)
    expect(wageOn(averageWages, '2026-11-22')).toMatchObject({ dataYear: 2024, monthly: '11937' })
    const next = [...averageWages, { dataYear: 2025, monthly: '12000', annual: null, effectiveFrom: '2026-12-01' }]
    const threshold = (on: string) => evaluate(asked({ on }), judging('daxing'), next).income.threshold
    expect([threshold('2026-11-30'), threshold('2026-12-01')]).toEqual(['14324.40', '14400.00'])
  })

  it('E-43: a corrected figure counts from its own day, an unknown year by the latest before it', () => {
    const corrected = [...averageWages, { dataYear: 2024, monthly: '11940', annual: null, effectiveFrom: '2026-12-01' }]
    expect(wageOn(corrected, '2026-12-01').monthly).toBe('11940')
    expect(wageForYear(averageWages, 2022).annual).toBe('135567')
    expect(wageForYear(averageWages, 2025).dataYear).toBe(2024)
    expect(wageOn(averageWages, '1999-01-01').dataYear).toBe(2018)
    expect(() => wageOn([], '2026-01-01')).toThrow('empty')
  })

  it('E-44: the day of acceptance decides, not the day of the question', () => {
    const months = monthsOf(12, '2025-08', { income: '14200' })
    expect(answerOf('daxing', { on: '2025-09-17', months }).income).toMatchObject({ threshold: '14113.20', met: true })
    expect(answerOf('daxing', { on: '2025-09-18', months }).income).toMatchObject({ threshold: '14324.40', met: false })
  })

  it.each(['haidian', 'daxing', 'chaoyang'])(
    'I-71: in %s what another employer has paid counts nothing',
    (district) => {
      const months = monthsOf(12, '2026-10').map((entry, index) =>
        index < 11 ? { ...entry, employer: 'other' as const } : entry,
      )
      const { income, findings } = answerOf(district, { months })
      expect(income.met).toBe(false)
      expect(findingOf(findings, 'income-months-not-counted')?.kind).toBe('advice')
    },
  )

  it('an average is never rounded up to a line that was not reached', () => {
    // 5 × 14324.40 + 14324.38 is a third of a fen below in the average
    const months = monthsOf(6, '2026-10', { income: '14324.40' }).map((entry) =>
      entry.month === '2026-07' ? { ...entry, income: '14324.38' } : entry,
    )
    expect(answerOf('daxing', { months }).income).toMatchObject({ average: '14324.39', met: false })
  })

  it('facts §2.1: a yearly wage is not twelve monthly ones: 2022', () => {
    const policy = judging('daxing')
    const income = { ...policy.eligibility.income, wage: { value: 'annual' as const, rows: ['facts §2.1'] } }
    const yearly = { ...policy, eligibility: { ...policy.eligibility, income } }
    const threshold = (on: string) => evaluate(asked({ on }), yearly, averageWages).income.threshold
    // 1.2 × 135567 / 12; and 1.2 × 11761 where the year was not published
    expect([threshold('2023-08-01'), threshold('2024-08-01')]).toEqual(['13556.70', '14113.20'])
  })

  it('a wage whose day of publication is assumed refuses nobody by itself', () => {
    const { findings } = answerOf('chaoyang', { on: '2022-09-14', months: monthsOf(12, '2022-08', { income: '9000' }) })
    expect(findingOf(findings, 'income-below-standard')?.provisional).toBe(true)
  })

  it('nothing told: nothing is met, and every finding is there at once', () => {
    const { eligible, income, findings, qualifiesFrom } = answerOf('chaoyang', { months: [] })
    expect({ eligible, average: income.average, qualifiesFrom }).toEqual({
      eligible: false,
      average: '0.00',
      qualifiesFrom: null,
    })
    expect(codesOf(findings)).toEqual(['income-below-standard', 'income-months-not-counted', 'insurance-short'])
  })
})
