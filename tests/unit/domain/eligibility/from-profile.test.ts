import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import { standingOf, workYears } from '@/lib/domain/eligibility/from-profile'
import { judgeAge } from '@/lib/domain/eligibility/judge-age'
import {
  exactText,
  incomeOf,
  isReadable,
  monthTable,
  monthsUpTo,
  type IncomeMonth,
} from '@/lib/domain/eligibility/months'
import type { Profile } from '@/lib/domain/person/profile'
import { completeProfile } from '../../../support/profiles'

const on = '2026-11-20'

describe('years of work (E-20, I-14)', () => {
  const years = (stretches: [from: string, to: string][], contract?: string, current = false) => {
    const profile = completeProfile()
    profile.works.entries = stretches.map(([from, to]) => ({
      from,
      to,
      current,
      employer: '甲公司',
      position: '工程师',
    }))
    return workYears(profile, contract, on)
  }

  it.each<[string, [string, string][], string | undefined, number | null]>([
    ['none', [], undefined, 0],
    ['twelve months', [['2020-01', '2020-12']], undefined, 1],
    ['eleven', [['2020-01', '2020-11']], undefined, 0],
    [
      'two stretches that touch',
      [
        ['2020-01', '2020-06'],
        ['2020-07', '2020-12'],
      ],
      undefined,
      1,
    ],
    [
      'two that overlap, counted once',
      [
        ['2020-01', '2020-12'],
        ['2020-06', '2021-05'],
      ],
      undefined,
      1,
    ],
    [
      'one within the other',
      [
        ['2019-01', '2020-12'],
        ['2019-06', '2019-08'],
      ],
      undefined,
      2,
    ],
    [
      'the month that both have, once',
      [
        ['2020-01', '2020-06'],
        ['2020-06', '2020-11'],
      ],
      undefined,
      0,
    ],
    [
      'in any order',
      [
        ['2021-01', '2021-12'],
        ['2019-01', '2019-12'],
      ],
      undefined,
      2,
    ],
    [
      'with a hole',
      [
        ['2019-01', '2019-06'],
        ['2020-01', '2020-06'],
      ],
      undefined,
      1,
    ],
    ['the contract that runs', [], '2025-12-01', 1],
    ['the contract from the next month on', [], '2026-12-01', 0],
    [
      'the contract of this month',
      [
        ['2026-01', '2026-10'],
        ['2025-12', '2025-12'],
      ],
      on,
      1,
    ],
    ['the contract beside the history, once', [['2024-11', '2026-10']], '2025-11-01', 2],
    ['a month that cannot be', [['2020-13', '2021-12']], undefined, null],
    ['a stretch the wrong way round', [['2021-12', '2020-01']], '2020-01-01', null],
  ])('%s', (_, stretches, contract, expected) => expect(years(stretches, contract)).toBe(expected))

  it('what goes on goes on to this month', () => expect(years([['2024-12', '']], undefined, true)).toBe(2))
})

describe('studies, degree and title of a profile', () => {
  const of = (more: Partial<Profile['education']>) => {
    const profile = completeProfile()
    Object.assign(profile.education, more)
    return standingOf(profile)
  }

  it.each([
    ['11', 'doctor'],
    ['14', 'master'],
    ['21', 'bachelor'],
    ['31', 'college'],
    ['41', 'other'],
    ['61', 'other'],
    ['90', 'other'],
    ['', 'other'],
  ])('level %o is %s', (level, education) => expect(of({ level }).education).toBe(education))

  it.each([
    ['2', 'doctor'],
    ['201', 'doctor'],
    ['3', 'master'],
    ['4', 'bachelor'],
    ['0', 'none'],
    ['', 'none'],
  ])('degree %o is %s', (degree, expected) => expect(of({ degree }).degree).toBe(expected))

  it('a title counts below a ticked box', () => {
    const title = { ...completeProfile().education.title, level: '3' }
    expect(of({ title, holdsTitle: true }).title).toBe('intermediate')
    expect(of({ title: { ...title, level: '9' }, holdsTitle: true }).title).toBe('none')
    expect(of({ title, holdsTitle: false, holdsTechnicalPost: false, holdsQualification: false }).title).toBe('none')
  })
})

describe('the months of a table', () => {
  const month = (at: string, more: Partial<IncomeMonth> = {}): IncomeMonth => ({
    ...{ month: at, income: '100.50', employer: 'this', socialInsurance: 'paid' },
    ...more,
  })

  it('of the day itself and after it say nothing yet', () =>
    expect([...monthTable([month('2026-10'), month('2026-11'), month('2026-12')], '2026-11').keys()]).toEqual([
      '2026-10',
    ]))

  it('count with their income, another employer’s where it may; what is not told is nothing', () => {
    const table = monthTable([month('2026-09'), month('2026-10', { employer: 'other' })], '2026-11')
    const asked = monthsUpTo('2026-10', 3)
    expect(asked).toEqual(['2026-08', '2026-09', '2026-10'])
    expect([incomeOf(table, asked, true), incomeOf(table, asked, false)].map(exactText)).toEqual(['100.50', '201.00'])
  })

  it.each([
    ['14324.4', '14324.40'],
    ['14324.405', '14324.405'],
    ['0', '0.00'],
  ])('%s is written %s', (amount, text) => expect(exactText(new Big(amount))).toBe(text))

  it.each([
    ['123456789012.12', true],
    ['1234567890123', false],
    ['1.123', false],
    ['', false],
    ['x1', false],
    ['1x', false],
  ])('%o can be read: %s', (income, readable) => expect(isReadable(month('2026-10', { income }))).toBe(readable))
})

describe('an age at its bounds (E-53, Q30)', () => {
  const fixed = { value: { kind: 'fixed' as const, male: 45, female: 40 }, rows: ['E-53'] }
  const statutory = { value: { kind: 'statutory' as const }, rows: ['E-53'] }
  const born = { birth: '1981-11', birthday: '1981-11-20', sex: 'male' } as const
  const verdict = (maxAge: Parameters<typeof judgeAge>[0]['maxAge'], day: string, person: object = {}) => {
    const { age, findings } = judgeAge({ maxAge }, { ...born, ...person }, day)
    return [age.met, ...findings.map(({ code, kind }) => `${code} ${kind}`)]
  }

  it('the 45th birthday is within, the year after it is a question, the 46th is beyond', () => {
    expect(verdict(fixed, '2026-11-20')).toEqual([true])
    expect(verdict(fixed, '2026-11-21')).toEqual([true, 'age-in-last-year needs-review'])
    expect(verdict(fixed, '2027-11-19')).toEqual([true, 'age-in-last-year needs-review'])
    expect(verdict(fixed, '2027-11-20')).toEqual([false, 'age-beyond blocking'])
    expect(verdict({ ...fixed, provisional: true }, '2027-11-20')).toEqual([true, 'age-beyond needs-review'])
    expect(verdict(fixed, '2026-11-20', { sex: 'female' })).toEqual([false, 'age-beyond blocking'])
  })

  it('where only the month is known, both months are a question', () => {
    expect(verdict(fixed, '2026-10-31', { birthday: undefined })).toEqual([true])
    expect(verdict(fixed, '2026-11-01', { birthday: undefined })).toEqual([true, 'age-in-last-year needs-review'])
    expect(verdict(fixed, '2027-11-30', { birthday: undefined })).toEqual([true, 'age-in-last-year needs-review'])
    expect(verdict(fixed, '2027-12-01', { birthday: undefined })).toEqual([false, 'age-beyond blocking'])
  })

  it('the statutory age names its facts, and is a question for a woman whose post is not known', () => {
    const woman = { sex: 'female', birth: '1975-01', birthday: '1975-01-15' }
    expect(verdict(statutory, '2027-06-01', woman)).toEqual([true, 'age-by-post needs-review'])
    expect(verdict(statutory, '2027-06-01', { ...woman, retirementClass: '55' })).toEqual([true])
    expect(verdict(statutory, '2027-06-01', { ...woman, retirementClass: '50' })).toEqual([
      false,
      'age-beyond blocking',
    ])
    const { findings } = judgeAge({ maxAge: statutory }, { ...woman, sex: 'female' }, '2027-06-01')
    expect(findings).toMatchObject([{ field: 'person.retirementClass' }])
    expect(JSON.stringify(findings)).toContain('facts §3')
    const beyond = judgeAge({ maxAge: fixed }, born, '2027-11-20').findings
    expect(JSON.stringify(beyond)).not.toContain('facts §3')
  })
})
