import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  retirementDelay,
  retirementLastDay,
  retirementMonth,
  type RetirementClass,
} from '@/lib/domain/person/retirement-age'

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

describe('the last day of the statutory month (E-54, facts §3)', () => {
  it.each([
    ['1966-11-02', '60', '2027-05-31'],
    ['1966-08-31', '60', '2027-01-31'],
    ['1964-12-31', '60', '2024-12-31'],
    ['1971-11-15', '55', '2027-05-31'],
    ['1975-03-01', '50', '2025-05-31'],
    ['1968-02-29', '60', '2028-12-31'],
  ] as const)('born %s, class %s: %s', (birth, category, day) => expect(retirementLastDay(birth, category)).toBe(day))
})
