import { describe, expect, it } from 'vitest'
import { judgeAge } from '@/lib/domain/eligibility/judge-age'
import type { EligibilityPerson } from '@/lib/domain/eligibility/question'
import type { DistrictCode } from '@/lib/domain/codes'
import { policyOf } from '@/tests/support/policies'
import { answerOf, asked, codesOf, judging } from '../../../support/eligibility'

const lastDay = (district: string, person: Partial<EligibilityPerson>, on = '2026-11-22') =>
  judgeAge(judging(district), asked({ person }).person, on)

describe('age (D-24, E-53)', () => {
  const chaoyangAge = (person: Partial<EligibilityPerson>, on: string) => {
    const { age, findings } = lastDay('chaoyang', person, on)
    return { met: age.met, last: age.lastDay, said: findings.map(({ kind, code }) => `${kind} ${code}`) }
  }
  const asks = ['needs-review age-in-last-year']
  const refuses = ['blocking age-beyond']

  it.each([
    ['the 55th birthday itself', '2026-11-15', []],
    ['the day after it', '2026-11-16', asks],
    ['the day before the 56th birthday', '2027-11-14', asks],
    ['the 56th birthday', '2027-11-15', refuses],
  ])('Q30: 朝阳, a woman born on 1971-11-15: %s', (_, on, said) =>
    expect(chaoyangAge({ birth: '1971-11', birthday: '1971-11-15', sex: 'female' }, on)).toEqual({
      ...{ met: said !== refuses, last: '2027-11-14', said },
    }),
  )

  it.each([
    ['the month before that of the 60th birthday', '2026-10-31', []],
    ['the first day of that month', '2026-11-01', asks],
    ['the month after it', '2026-12-01', asks],
    ['the last day of the month of the 61st birthday', '2027-11-30', asks],
    ['the day after it', '2027-12-01', refuses],
  ])('Q30: 朝阳, a man of whom only 1966-11 is known: %s', (_, on, said) =>
    expect(chaoyangAge({ birth: '1966-11', sex: 'male' }, on)).toEqual({
      ...{ met: said !== refuses, last: '2027-11-30', said },
    }),
  )

  it('Q30: the doubt is about a reading, so it is provisional; what is over it is not', () => {
    const person = { birth: '1971-11', sex: 'female' } as const
    expect(lastDay('chaoyang', person, '2026-12-01').findings[0]?.provisional).toBe(true)
    expect(lastDay('chaoyang', person, '2027-12-01').findings[0]?.provisional).toBeUndefined()
  })

  it.each(['haidian', 'fengtai', 'returnee'])('a bound that is not confirmed refuses nobody: %s', (district) => {
    const person = { ...asked({}).person, birth: '1950-01', sex: 'male' as const }
    const { age, findings } = judgeAge(policyOf(district as DistrictCode), person, '2026-11-22')
    expect(age.met).toBe(true)
    expect(age.lastDay < '2026-11-22').toBe(true)
    expect(findings).toMatchObject([{ kind: 'needs-review', code: 'age-beyond', provisional: true }])
  })

  it('born on 29 February: the birthday of a common year is 28 February', () =>
    expect(
      lastDay('chaoyang', { birth: '1968-02', birthday: '1968-02-29', sex: 'female' }, '2023-02-28'),
    ).toMatchObject({
      ...{ age: { met: true, lastDay: '2024-02-28' }, findings: [] },
    }))

  // facts §3, all vectors of the schedule
  it.each([
    ['1964-12', 'male', '60', '2024-12-31'],
    ['1965-01', 'male', '60', '2025-02-28'],
    ['1965-05', 'male', '60', '2025-07-31'],
    ['1966-08', 'male', '60', '2027-01-31'],
    ['1976-08', 'male', '60', '2039-07-31'],
    ['1976-09', 'male', '60', '2039-09-30'],
    ['1970-01', 'female', '55', '2025-02-28'],
    ['1981-09', 'female', '55', '2039-09-30'],
    ['1975-03', 'female', '50', '2025-05-31'],
    ['1984-10', 'female', '50', '2039-09-30'],
    ['1984-11', 'female', '50', '2039-11-30'],
  ] as const)('D-24, facts §3: in 大兴 somebody born %s (%s, %s) is within until %s', (birth, sex, post, day) => {
    expect(lastDay('daxing', { birth, sex, retirementClass: post }, day).age).toEqual({ met: true, lastDay: day })
    const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}01`
    expect(lastDay('daxing', { birth, sex, retirementClass: post }, next).age.met).toBe(false)
  })

  it('facts §3: a man needs no class', () =>
    expect(lastDay('daxing', { birth: '1966-08', sex: 'male' }).age.lastDay).toBe('2027-01-31'))

  it('facts §3: a woman whose post is not told is for a human between her two ages', () => {
    const person = { birth: '1975-03', sex: 'female' } as const
    expect(lastDay('daxing', person, '2025-05-31').findings).toEqual([])
    const between = lastDay('daxing', person, '2025-06-01')
    expect(between.age).toEqual({ met: true, lastDay: '2031-07-31' })
    expect(between.findings).toMatchObject([
      { kind: 'needs-review', code: 'age-by-post', field: 'person.retirementClass', threshold: '2025-05-31' },
    ])
    expect(lastDay('daxing', person, '2031-08-01').age.met).toBe(false)
  })

  it('E-44: the day of acceptance decides', () => {
    const person = { birth: '1965-11', sex: 'male' } as const
    expect(answerOf('chaoyang', { person, on: '2026-11-30' }).eligible).toBe(true)
    const { eligible, findings, qualifiesFrom } = answerOf('chaoyang', { person, on: '2026-12-01' })
    expect({ eligible, codes: codesOf(findings), qualifiesFrom }).toEqual({
      eligible: false,
      codes: ['age-beyond'],
      qualifiesFrom: null,
    })
    expect(findings[0]?.rows).toContain('E-44')
  })

  it('facts §2.1: the fixed ages of 海淀 are from a copy of 2022', () =>
    expect(lastDay('haidian', { birth: '1960-01' }).findings[0]?.provisional).toBe(true))
})
