import { describe, expect, it } from 'vitest'
import { judgeAge } from '@/lib/domain/eligibility/judge-age'
import type { EligibilityPerson } from '@/lib/domain/eligibility/question'
import { answerOf, asked, codesOf, judging } from '../../../support/eligibility'

const lastDay = (district: string, person: Partial<EligibilityPerson>, on = '2026-11-22') =>
  judgeAge(judging(district), asked({ person }).person, on)

describe('age (D-24, E-53)', () => {
  it.each([
    ['haidian', 'male', '1966-11', '2026-11-30'],
    ['haidian', 'female', '1971-11', '2026-11-30'],
    ['chaoyang', 'male', '1966-11', '2026-11-30'],
    ['chaoyang', 'female', '1971-11', '2026-11-30'],
  ] as const)('D-24: %s, %s born %s: fixed, to the end of the month %s', (district, sex, birth, day) => {
    expect(lastDay(district, { sex, birth }).age).toEqual({ met: true, lastDay: day })
    expect(lastDay(district, { sex, birth }, day).age.met).toBe(true)
    const after = lastDay(district, { sex, birth }, '2026-12-01')
    expect(after.age.met).toBe(false)
    expect(after.findings).toMatchObject([
      { kind: 'blocking', code: 'age-beyond', field: 'person.birth', actual: '2026-12-01', threshold: day },
    ])
  })

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
    const person = { birth: '1966-11', sex: 'male' } as const
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
