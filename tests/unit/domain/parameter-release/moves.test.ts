import { describe, expect, it } from 'vitest'
import {
  areaOf,
  availableReleaseActions,
  judgeRelease,
  releaseActions,
  releaseStatuses,
  type StandingProposal,
} from '@/lib/domain/parameter-release/moves'
import { judgeProposal, type Known } from '@/lib/domain/parameter-release/propose'
import { districts } from '@/tests/support/policies'
import { averageWageCode, cityWide } from '@/lib/domain/policy/sections/parameters'

const on = '2026-10-12'
const proposal = (over: Partial<StandingProposal> = {}): StandingProposal => ({
  ...{ status: 'proposed', proposedById: 'a', effectiveFrom: '2026-11-01' },
  ...over,
})

describe('a proposal is decided on once, by whom it concerns (A-27)', () => {
  const allowed = (actor: string) =>
    releaseStatuses.flatMap((status) =>
      releaseActions
        .filter((action) => judgeRelease(proposal({ status }), action, actor, on).ok)
        .map((action) => `${status} ${action}`),
    )

  it('status × action × person: a second person releases or rejects, the proposer withdraws, and nothing else', () => {
    expect(allowed('a')).toEqual(['proposed withdraw'])
    expect(allowed('b')).toEqual(['proposed release', 'proposed reject'])
  })

  it.each([
    ['a', 'release', 'parameter.own-proposal'],
    ['a', 'reject', 'parameter.own-proposal'],
    ['b', 'withdraw', 'parameter.not-proposer'],
  ] as const)('%s may not %s', (actor, action, code) => {
    expect(judgeRelease(proposal(), action, actor, on)).toMatchObject({ refusal: { code } })
  })

  it('a day that has begun keeps its figures: released before its first day, or never', () => {
    const release = (effectiveFrom: string) => judgeRelease(proposal({ effectiveFrom }), 'release', 'b', on)
    expect(release('2026-10-13').ok).toBe(true)
    expect(release(on)).toMatchObject({ refusal: { code: 'parameter.date-passed' } })
    expect(judgeRelease(proposal({ effectiveFrom: on }), 'reject', 'b', on).ok).toBe(true)
  })

  it('offers what could be done, and says why a date forbids it', () => {
    expect(availableReleaseActions(proposal(), 'a', on)).toEqual([{ action: 'withdraw', refusal: null }])
    expect(availableReleaseActions(proposal({ effectiveFrom: on }), 'b', on)).toEqual([
      { action: 'release', refusal: { code: 'parameter.date-passed' } },
      { action: 'reject', refusal: null },
    ])
    expect(availableReleaseActions(proposal({ status: 'released' }), 'b', on)).toEqual([])
  })
})

describe('whose figures somebody keeps', () => {
  const staff = (administrator: boolean, district: string | null, level: string) => ({ administrator, district, level })

  it('is his own district, or the whole city from the city level', () => {
    expect(areaOf(staff(true, 'somewhere', 'district'))).toBe('somewhere')
    expect(areaOf(staff(true, null, 'city'))).toBe(cityWide)
    expect(areaOf(staff(false, 'somewhere', 'district'))).toBeNull()
    expect(areaOf(staff(false, null, 'city'))).toBeNull()
    expect(areaOf(staff(true, null, 'district'))).toBeNull()
  })
})

describe('a figure that is asked for', () => {
  const [policy] = districts()
  if (!policy) throw new Error('a district is needed')
  const known: Known = { area: policy.district, policy, released: [] }
  const city: Known = { area: cityWide, policy: null, released: [] }
  const wanted = { code: 'review-days', value: 15, effectiveFrom: '2026-11-01', note: '按通知调整' }

  it('says from which value to which', () => {
    expect(judgeProposal(known, wanted, on)).toEqual({ ok: true, value: { before: 20, after: 15 } })
  })

  it('is compared with what is in force on its own day', () => {
    const released = [{ district: policy.district, code: 'review-days', value: 15, effectiveFrom: '2026-10-20' }]
    expect(judgeProposal({ ...known, released }, wanted, on)).toMatchObject({
      refusal: { code: 'parameter.unchanged' },
    })
    expect(
      judgeProposal({ ...known, released }, { ...wanted, effectiveFrom: '2026-10-19', value: 20 }, on),
    ).toMatchObject({
      refusal: { code: 'parameter.unchanged' },
    })
    expect(judgeProposal({ ...known, released }, { ...wanted, value: 20 }, on)).toMatchObject({
      value: { before: 15, after: 20 },
    })
  })

  it.each([
    ['of another area', { code: averageWageCode }, 'parameter.unknown'],
    ['that nobody knows', { code: 'toString' }, 'parameter.unknown'],
    ['that its parameter does not allow', { value: 0 }, 'parameter.value-invalid'],
    ['of another kind', { value: '15' }, 'parameter.value-invalid'],
    ['for today', { effectiveFrom: on }, 'parameter.date-not-ahead'],
    ['as it is already', { value: 20 }, 'parameter.unchanged'],
  ])('%s is refused', (_name, over, code) => {
    expect(judgeProposal(known, { ...wanted, ...over }, on)).toMatchObject({ refusal: { code } })
  })

  it('begins on a day of its own', () => {
    const released = [{ district: policy.district, code: 'review-days', value: 18, effectiveFrom: '2026-11-01' }]
    expect(judgeProposal({ ...known, released }, wanted, on)).toMatchObject({
      refusal: { code: 'parameter.day-taken' },
    })
  })

  it('of the city is the average wage of a year, and no figure of a district', () => {
    const wage = { dataYear: 2025, monthly: '12500', annual: null }
    const ask = (value: unknown) => judgeProposal(city, { ...wanted, code: averageWageCode, value }, on)
    expect(ask(wage)).toEqual({ ok: true, value: { before: null, after: wage } })
    expect(ask({ dataYear: 2024, monthly: '11937', annual: null })).toMatchObject({
      refusal: { code: 'parameter.unchanged' },
    })
    expect(ask({ ...wage, monthly: '0' })).toMatchObject({ refusal: { code: 'parameter.value-invalid' } })
    expect(judgeProposal(city, wanted, on)).toMatchObject({ refusal: { code: 'parameter.unknown' } })
  })
})
