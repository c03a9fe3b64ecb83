import { describe, expect, it } from 'vitest'
import { asApplicationFindings } from '@/lib/domain/eligibility/application-findings'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { renewalIncome } from '@/lib/domain/eligibility/renewal-income'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { judging, monthsOf } from '../../../support/eligibility'

const findings = (district: string, months: IncomeMonth[], more: { heldFrom?: string; on?: string } = {}) =>
  renewalIncome(
    { months, heldFrom: '2023-11-20', on: '2026-11-02', ...more },
    judging(district).eligibility,
    averageWages,
  )

const without = (months: IncomeMonth[], ...gone: string[]) => months.filter(({ month }) => !gone.includes(month))

describe('income of a 续签 (D-21)', () => {
  it.each([
    ['E-45', 'haidian'],
    ['E-47', 'chaoyang'],
  ])('%s: %s asks for no amount, but for every month of three years', (row, district) => {
    const months = monthsOf(36, '2026-10', { income: '1' })
    expect(findings(district, months)).toEqual([])
    expect(findings(district, without(months, '2025-03', '2025-04'))).toEqual([
      {
        kind: 'blocking',
        code: 'renewal-income-gap',
        field: 'months',
        actual: 2,
        threshold: 0,
        rows: [row, 'D-21'],
      },
    ])
    const zero = months.map((entry) => (entry.month === '2025-03' ? { ...entry, income: '0.00' } : entry))
    expect(findings(district, zero)[0]?.actual).toBe(1)
  })

  it('E-45: a pause is put to the reviewer of an application', () => {
    const gap = findings('haidian', monthsOf(35, '2026-10'))
    expect(asApplicationFindings(gap, null).map(({ kind }) => kind)).toEqual(['needs-review'])
  })

  it('E-45: nothing before the permit or before 2022-01 is asked, nor the month of the day', () => {
    expect(findings('haidian', monthsOf(10, '2026-10'), { heldFrom: '2026-01-15' })).toEqual([])
    expect(findings('haidian', monthsOf(10, '2022-10'), { heldFrom: '2020-01-15', on: '2022-11-02' })).toEqual([])
  })

  it('S-101: the newest month may not be declared yet, blank or as a zero: a human looks, and nobody is refused', () => {
    const zero = { month: '2026-10', income: '0', employer: 'this', socialInsurance: 'paid' } as const
    for (const months of [monthsOf(35, '2026-09'), [...monthsOf(35, '2026-09'), zero]])
      expect(findings('haidian', months)).toMatchObject([
        { kind: 'needs-review', code: 'renewal-months-left-out', actual: 1, rows: ['E-45', 'D-21', 'S-101'] },
      ])
    // one month further back is a gap
    expect(findings('haidian', monthsOf(34, '2026-08'))).toMatchObject([{ code: 'renewal-income-gap' }])
  })

  it('E-46: a newest month that would pull the year down asks a human, stated as it is or left blank', () => {
    const fine = monthsOf(35, '2026-09', { income: '14324.40' })
    const low = { month: '2026-10', income: '14000', employer: 'this', socialInsurance: 'paid' } as const
    for (const months of [fine, [...fine, low]])
      expect(findings('daxing', months).map(({ kind, code }) => [kind, code])).toEqual([
        ['needs-review', 'renewal-months-left-out'],
      ])
  })

  it('E-46: a blank month that the rest of the year makes up for is put to a human', () => {
    const rich = monthsOf(36, '2026-10', { income: '20000' })
    expect(findings('daxing', rich)).toEqual([])
    expect(findings('daxing', without(rich, '2025-05'))).toMatchObject([
      { kind: 'needs-review', code: 'renewal-months-left-out', actual: 1 },
    ])
  })

  it('E-47: the holder may have changed the employer', () =>
    expect(findings('chaoyang', monthsOf(36, '2026-10', { employer: 'other' }))).toEqual([]))

  it('E-46: 大兴 holds each year to the standard of that year', () => {
    const months = monthsOf(36, '2026-10').map((entry): IncomeMonth => {
      // 1.2 × the wages of 2022, 2023 and 2024, and a fen less in 2025
      const income = { '2023': '13556.40', '2024': '14113.20', '2025': '14324.39', '2026': '14324.40' }
      return { ...entry, income: income[entry.month.slice(0, 4) as keyof typeof income] }
    })
    expect(findings('daxing', months)).toEqual([
      {
        kind: 'blocking',
        code: 'renewal-income-low',
        field: 'months.2025',
        actual: '14324.39',
        threshold: '14324.40',
        rows: ['E-46', 'D-21', 'D-15', 'E-40', 'E-43'],
      },
    ])
  })

  it('E-46, E-43: a year whose wage is not published fails nobody for certain', () => {
    const [of2026] = findings('daxing', monthsOf(36, '2026-10', { income: '14100' })).filter(
      ({ field }) => field === 'months.2026',
    )
    expect(of2026?.provisional).toBe(true)
    expect(asApplicationFindings(of2026 ? [of2026] : [], null)[0]?.kind).toBe('needs-review')
  })
})
