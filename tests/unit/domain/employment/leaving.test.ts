import { describe, expect, it } from 'vitest'
import {
  askStagesReached,
  authorityToldOn,
  judgeReason,
  termEnd,
  type LeavingFacts,
} from '@/lib/domain/employment/leaving'
import { dissolveReasons, type DissolveReason } from '@/lib/domain/employment/lifecycle'
import { policyOn } from '@/lib/domain/policy/resolve'

const on = '2026-11-30'
const facts = (permit: LeavingFacts['permit'], birth = '1992-05-01', sex: '1' | '2' = '1'): LeavingFacts => ({
  permit,
  born: { birth, sex },
})
const verdict = (reason: DissolveReason, given: LeavingFacts): string => {
  const need = judgeReason(reason, given, on)
  return need.ok ? need.value : need.refusal.code
}

describe('解除关联: reason × facts (U-73, M-44, M-45)', () => {
  it.each(['left', 'group-transfer', 'settled'] as const)('%s always stands on its paper', (reason) => {
    for (const permit of ['valid', 'suspended', 'lapsed', 'cancelled', null] as const)
      expect(verdict(reason, facts(permit))).toBe('paper')
  })

  it.each([
    ['valid', 'employment.permit-not-ended'],
    ['suspended', 'employment.permit-not-ended'],
    ['lapsed', 'known'],
    ['cancelled', 'known'],
    [null, 'employment.permit-not-ended'],
  ] as const)('证件到期或失效 with a permit that is %s → %s (U-76, S-26)', (permit, expected) =>
    expect(verdict('permit-ended', facts(permit))).toBe(expected),
  )

  it.each([
    ['a man of 34', facts('valid', '1992-05-01'), 'employment.too-young-to-retire'],
    ['a man a day before 60', facts('valid', '1966-12-01'), 'employment.too-young-to-retire'],
    ['a man of 60, before his statutory month', facts('valid', '1966-11-30'), 'paper'],
    ['a man in his statutory month', facts('valid', '1966-05-31'), 'known'],
    ['a woman of 49', facts('valid', '1976-12-01', '2'), 'employment.too-young-to-retire'],
    ['a woman of 52, whose post nobody knows', facts('valid', '1974-05-01', '2'), 'paper'],
    ['a woman after the later class', facts('valid', '1970-12-01', '2'), 'known'],
    ['somebody whose number cannot be read', { permit: 'valid', born: null } as LeavingFacts, 'paper'],
  ])('退休: %s → %s', (_, given, expected) => expect(verdict('retired', given)).toBe(expected))

  it('every reason has a line', () => {
    for (const reason of dissolveReasons) expect(verdict(reason, facts('lapsed', '1960-01-01'))).toMatch(/paper|known/)
  })
})

describe('请求解除关联 that nobody answers (U-74, N-16, pain 23)', () => {
  const asked = (within: number | null, leftOn: string | null = null) => ({ askedOn: '2026-11-02', leftOn, within })
  const stages = (within: number | null, day: string, leftOn: string | null = null) =>
    askStagesReached(asked(within, leftOn), day)

  it('is brought back after 7 and 30 days', () => {
    expect(stages(60, '2026-11-08')).toEqual([])
    expect(stages(60, '2026-11-09')).toEqual([7])
    expect(stages(60, '2026-12-02')).toEqual([7, 30])
  })

  it('朝阳: a week before the 60th day, and told to the authority on the day after it', () => {
    expect(termEnd(asked(60))).toBe('2027-01-01')
    expect(stages(60, '2026-12-25').at(-1)).toBe('term')
    expect(stages(60, '2027-01-01')).not.toContain('authority')
    expect(stages(60, '2027-01-02').at(-1)).toBe('authority')
  })

  it('the term runs from the day of leaving, yet the unit has a week to answer', () => {
    expect(authorityToldOn(asked(60, '2026-09-20'))).toBe('2026-11-20')
    expect(authorityToldOn(asked(60, '2026-07-01'))).toBe('2026-11-09')
    expect(stages(60, '2026-11-09', '2026-07-01')).toEqual([7, 'authority'])
  })

  it('at once means after that week; without a figure with the last reminder', () => {
    expect(authorityToldOn(asked(0))).toBe('2026-11-09')
    expect(authorityToldOn(asked(null))).toBe('2026-12-02')
  })

  it('goes by the figure of the district', () => {
    const within = (district: string) => policyOn(district, on).dissolveWithinDays.value
    expect(['haidian', 'chaoyang', 'daxing'].map(within)).toEqual([0, 60, null])
  })
})
