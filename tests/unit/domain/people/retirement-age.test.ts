import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/dates'
import { ageVerdict, retirementDelay, retirementMonth, type RetirementClass } from '@/lib/domain/people/retirement-age'

describe('statutory retirement age from 2025 on', () => {
  it.each<[string, RetirementClass, number, string]>([
    ['1964-12', '60', 0, '2024-12'],
    ['1965-01', '60', 1, '2025-02'],
    ['1965-05', '60', 2, '2025-07'],
    ['1966-08', '60', 5, '2027-01'],
    ['1976-08', '60', 35, '2039-07'],
    ['1976-09', '60', 36, '2039-09'],
    ['1990-01', '60', 36, '2053-01'],
    ['1970-01', '55', 1, '2025-02'],
    ['1981-09', '55', 36, '2039-09'],
    ['1975-03', '50', 2, '2025-05'],
    ['1984-10', '50', 59, '2039-09'],
    ['1984-11', '50', 60, '2039-11'],
  ])('born %s, class %s: %i months later, %s', (birth, category, delay, month) => {
    expect(retirementDelay(birth, category)).toBe(delay)
    expect(retirementMonth(`${birth}-15`, category)).toBe(month)
  })

  it('never falls when somebody is born later', () => {
    const birth = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(birth, fc.constantFrom<RetirementClass>('60', '55', '50'), (months, category) => {
        const month = (count: number) => `${1960 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
        expect(retirementDelay(month(months + 1), category)).toBeGreaterThanOrEqual(
          retirementDelay(month(months), category),
        )
      }),
    )
  })
})

describe('age bound of a district (E-53, C-10)', () => {
  const fixed = { kind: 'fixed', male: 60, female: 55 } as const

  it.each([
    ['a man on his 60th birthday', '1966-11-20', '1', 'within'],
    ['a man on the day after', '1966-11-19', '1', 'beyond'],
    ['a woman on her 55th birthday', '1971-11-20', '2', 'within'],
    ['a woman on the day after', '1971-11-19', '2', 'beyond'],
  ] as const)('fixed: %s', (_, birth, sex, verdict) =>
    expect(ageVerdict(fixed, birth, sex, '2026-11-20')).toBe(verdict),
  )

  it.each([
    ['a man in his month', '1966-06-01', '1', '2026-11-20', 'within'],
    ['a man in the month after', '1966-06-01', '1', '2026-12-01', 'beyond'],
    ['a woman under both ages', '1985-01-01', '2', '2026-11-20', 'within'],
    ['a woman between her two ages', '1974-01-01', '2', '2026-11-20', 'unsure'],
    ['a woman over both ages', '1968-01-01', '2', '2026-11-20', 'beyond'],
  ] as const)('statutory: %s', (_, birth, sex, on, verdict) =>
    expect(ageVerdict({ kind: 'statutory' }, birth, sex, on)).toBe(verdict),
  )

  it('never becomes younger as time passes', () => {
    const rank = { within: 0, unsure: 1, beyond: 2 }
    const days = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('1', '2'),
        fc.constantFrom<'fixed' | 'statutory'>('fixed', 'statutory'),
        (age, sex, kind) => {
          const rule = kind === 'fixed' ? fixed : { kind }
          const on = addDays('1970-02-28', age)
          const now = ageVerdict(rule, '1970-02-28', sex as '1' | '2', on)
          const next = ageVerdict(rule, '1970-02-28', sex as '1' | '2', addDays(on, 1))
          expect(rank[next]).toBeGreaterThanOrEqual(rank[now])
        },
      ),
    )
  })
})
