import { describe, expect, it } from 'vitest'
import {
  firstRetirementLook,
  judgeRetirement,
  mayDecideRetirement,
  nextRetirementLook,
  retirementStanding,
  type RetirementInput,
  type RetirementSide,
  type RetirementStanding,
  type RetirementStatement,
} from '@/lib/domain/permit/retirement'

const [man, woman] = ['110105197001150014', '110105197501150029']
const at = '2026-11-20T02:00:00.000Z'

describe('what may be said of a retirement (E-54)', () => {
  const said = (idNumber: string, input: Partial<RetirementInput>, side: RetirementSide = 'holder') => {
    const given: RetirementInput = { postClass: '', plan: 'statutory', month: '', ...input }
    const verdict = judgeRetirement(given, { idNumber, side, employerId: 'e', at })
    return verdict.ok ? 'ok' : verdict.refusal.code.replace('retirement.', '')
  }

  it.each<[string, string, Partial<RetirementInput>, RetirementSide]>([
    ['ok', man, {}, 'holder'],
    ['post-of-a-man', man, { postClass: '55' }, 'holder'],
    ['ok', woman, { postClass: '55' }, 'employer'],
    ['month-not-asked', woman, { month: '2030-01' }, 'holder'],
    ['ok', woman, { plan: 'late' }, 'holder'],
    ['month-missing', woman, { plan: 'late' }, 'authority'],
    ['ok', woman, { plan: 'early' }, 'authority'],
    ['ok', woman, { plan: 'late', month: '2031-01' }, 'authority'],
    ['number-unreadable', '1', {}, 'holder'],
  ])('%s: %s %o by %s', (expected, idNumber, input, side) => expect(said(idNumber, input, side)).toBe(expected))

  it('names a month three years away at most, for a woman by the earlier class', () => {
    const months = (idNumber: string) => {
      const all = Array.from({ length: 30 * 12 }, (_, index) => {
        const year = 2015 + Math.floor(index / 12)
        return `${year}-${String((index % 12) + 1).padStart(2, '0')}`
      })
      return all.filter((month) => said(idNumber, { plan: 'early', month }) === 'ok').length
    }
    // three years before and after with the month itself; a woman eight years more before
    expect([months(man), months(woman)]).toEqual([73, 169])
  })

  it('is kept as it was said, what was left open as nothing', () => {
    const say = (input: RetirementInput) =>
      judgeRetirement(input, { idNumber: woman, side: 'holder', employerId: 'e', at })
    expect(say({ postClass: '', plan: 'late', month: '' })).toMatchObject({
      value: { postClass: null, month: null, at },
    })
    expect(say({ postClass: '50', plan: 'late', month: '2030-01' })).toMatchObject({
      value: { side: 'holder', employerId: 'e', postClass: '50', plan: 'late', month: '2030-01' },
    })
  })
})

describe('when a timer looks at a permit', () => {
  const days = ['2027-01-31', '2032-01-31'] as const
  const sure: RetirementStanding = { lastDays: [...days], looks: [...days], doubt: null }

  it('without doubt once for each last day', () => {
    expect(nextRetirementLook(sure, '2026-11-20')).toBe('2027-01-31')
    expect(nextRetirementLook(sure, '2027-01-31')).toBe('2032-01-31')
    expect(nextRetirementLook(sure, '2032-01-31')).toBeNull()
  })

  it('in doubt again after 30 and 90 days', () => {
    const doubt = { ...sure, doubt: 'flexible' as const }
    const looks: (string | null)[] = []
    for (let day: string | null = '2026-11-20'; day; looks.push(day)) day = nextRetirementLook(doubt, day)
    expect(looks).toEqual([
      ...['2027-01-31', '2027-03-02', '2027-05-01', '2032-01-31', '2032-03-01', '2032-04-30'],
      null,
    ])
  })

  it('first on the earliest last day, never before the day of reckoning', () => {
    expect(firstRetirementLook(sure, '2026-11-20')).toBe('2027-01-31')
    expect(firstRetirementLook(sure, '2027-02-01')).toBe('2027-02-01')
  })

  it('弹性 as said last counts, an authority’s word until another comes after it', () => {
    const word = (
      side: RetirementSide,
      plan: RetirementStatement['plan'],
      day: string,
      month: string | null,
    ): RetirementStatement => ({
      ...{ side, employerId: 'e', postClass: null, plan, month, at: `${day}T02:00:00.000Z` },
    })
    const looks = (...statements: RetirementStatement[]) =>
      retirementStanding({ idNumber: man, employerId: 'e', statements }, '2026-11-20')?.looks
    const holder = word('holder', 'late', '2026-01-01', '2031-02')
    expect(looks(holder)).toEqual(['2031-02-28'])
    expect(looks(holder, word('employer', 'late', '2026-02-01', '2032-02'))).toEqual(['2032-02-29'])
    expect(looks(word('employer', 'late', '2025-02-01', '2032-02'), holder)).toEqual(['2031-02-28'])
    const authority = word('authority', 'statutory', '2026-01-01', null)
    expect(looks(holder, authority)).toEqual(looks())
    expect(looks(word('holder', 'late', '2026-01-02', '2031-02'), authority)).toEqual(['2031-02-28'])
    expect(looks(word('authority', 'late', '2026-01-01', '2030-06'))).toEqual(['2030-06-30'])
  })
})

describe('who decides on a retirement', () => {
  const decides = (basis: string, level: 'district' | 'city', isParty: boolean) => {
    const verdict = mayDecideRetirement({ basis }, { level, isParty })
    return verdict.ok ? 'ok' : verdict.refusal.code
  }
  it.each([
    ['退休审批表', 'district', false, 'ok'],
    ['审批表一', 'district', false, 'ok'],
    [' 审批表 ', 'district', false, 'retirement.basis-missing'],
    ['退休审批表', 'city', false, 'not-permitted'],
    ['退休审批表', 'district', true, 'application.reviewer-is-party'],
  ] as const)('%s at %s, party %s: %s', (basis, level, isParty, expected) =>
    expect(decides(basis, level, isParty)).toBe(expected),
  )
})
