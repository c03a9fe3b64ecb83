import type { Seat } from '@/lib/domain/notice/notice'
import { describe, expect, it } from 'vitest'
import {
  availableDecisions,
  decisionActions,
  judgeBasis,
  judgeDecision,
  proposalStatuses,
  standsAsSeen,
  type StandingProposal,
} from '@/lib/domain/proposal/moves'
import { proposalKinds, proposalTraits } from '@/lib/domain/proposal/kinds'
import { judgeProposal, type Known } from '@/lib/domain/proposal/parameter'
import { areaOf, secondsOf, type Member } from '@/lib/domain/proposal/seats'
import { districts } from '@/tests/support/policies'
import { averageWageCode, cityWide } from '@/lib/domain/policy/sections/parameters'

const on = '2026-10-12'
const proposal = (over: Partial<StandingProposal> = {}): StandingProposal => ({
  ...{ kind: 'parameter', status: 'proposed', proposedById: 'a', effectiveFrom: '2026-11-01' },
  ...over,
})

describe('a proposal is decided on once, by whom it concerns (A-27)', () => {
  const by = (staffId: string, reason?: string) => ({ staffId, seconds: ['b'], on, reason })
  const allowed = (actor: string) =>
    proposalStatuses.flatMap((status) =>
      decisionActions
        .filter((action) => judgeDecision(proposal({ status }), action, by(actor, '文号有误')).ok)
        .map((action) => `${status} ${action}`),
    )

  it('status × action × person: a second person releases or rejects, the proposer withdraws, and nothing else', () => {
    expect(allowed('a')).toEqual(['proposed withdraw'])
    expect(allowed('b')).toEqual(['proposed release', 'proposed reject'])
    expect(allowed('c')).toEqual([])
  })

  it.each([
    ['a', 'release', 'proposal.own'],
    ['a', 'reject', 'proposal.own'],
    ['b', 'withdraw', 'proposal.not-proposer'],
    ['c', 'release', 'proposal.not-second'],
    ['c', 'reject', 'proposal.not-second'],
    ['b', 'reject', 'proposal.reason-required'],
  ] as const)('%s may not %s', (actor, action, code) => {
    expect(judgeDecision(proposal(), action, by(actor))).toMatchObject({ refusal: { code } })
  })

  it('a day that has begun keeps its figures: released before its first day, or never', () => {
    const release = (effectiveFrom: string) => judgeDecision(proposal({ effectiveFrom }), 'release', by('b'))
    expect(release('2026-10-13').ok).toBe(true)
    expect(release(on)).toMatchObject({ refusal: { code: 'proposal.day-passed' } })
    expect(judgeDecision(proposal({ effectiveFrom: on }), 'reject', by('b', '日期已过')).ok).toBe(true)
  })

  it('offers what could be done, and says why a date forbids it', () => {
    expect(availableDecisions(proposal(), by('a'))).toEqual([{ action: 'withdraw', refusal: null }])
    expect(availableDecisions(proposal({ effectiveFrom: on }), by('b'))).toEqual([
      { action: 'release', refusal: { code: 'proposal.day-passed' } },
      { action: 'reject', refusal: null },
    ])
    expect(availableDecisions(proposal({ status: 'released' }), by('b'))).toEqual([])
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

describe('who is a second person', () => {
  const member = (id: string, over: Partial<Member> = {}): Member => ({
    ...{ id, administrator: false, district: 'daxing', level: 'district', personIndex: `person of ${id}` },
    ...over,
  })
  const desk: Seat = { kind: 'desk', district: 'daxing', level: 'district' }
  const keepers: Seat = { kind: 'administrators', area: 'daxing' }
  const cityKeepers: Seat = { kind: 'administrators', area: cityWide }
  const [a, b] = [member('a'), member('b')]
  const administrator = member('admin', { administrator: true, level: 'district-first' })
  const cityAdministrator = member('city-admin', { administrator: true, district: null, level: 'city' })
  const cityOfficer = member('city', { district: null, level: 'city' })
  const elsewhere = [member('x', { district: 'haidian' }), member('y', { level: 'township' })]
  const everybody = [a, b, administrator, cityAdministrator, cityOfficer, ...elsewhere]
  const ids = (...asked: Parameters<typeof secondsOf>) => secondsOf(...asked).map(({ id }) => id)

  it.each([
    ['the others of the desk', desk, a, everybody, ['b']],
    [
      'nobody under a second account of his own',
      keepers,
      administrator,
      [{ ...administrator, id: 'again' }, cityAdministrator],
      ['city-admin'],
    ],
    [
      'an administrator of the district, where the desk has one officer',
      desk,
      a,
      [a, administrator, cityAdministrator],
      ['admin'],
    ],
    [
      'one of the city, where the district has nobody else',
      desk,
      a,
      [a, cityAdministrator, cityOfficer],
      ['city-admin'],
    ],
    ['one of the city for the single administrator of a district', keepers, administrator, everybody, ['city-admin']],
    ['the city’s officers for its single administrator', cityKeepers, cityAdministrator, everybody, ['city']],
    ['nobody, where nobody is', desk, a, [a, ...elsewhere], []],
  ] as const)('%s', (_what, seat, proposer, staff, expected) => {
    expect(ids(seat, proposer, staff)).toEqual(expected)
  })

  it('an officer whose number is not known is taken for somebody else', () => {
    const unknown = [member('a', { personIndex: null }), member('b', { personIndex: null })]
    expect(ids(desk, { id: 'a', personIndex: null }, unknown)).toEqual(['b'])
  })
})

describe('what the second person signs', () => {
  it('is what the first has seen, whatever the order of the keys; anything else is refused', () => {
    expect(standsAsSeen({ version: 3, approved: null }, { approved: null, version: 3 })).toBe(true)
    expect(standsAsSeen({ before: { off: ['2027-01-01'] } }, { before: { off: ['2027-01-01'] } })).toBe(true)
    expect(standsAsSeen({ before: null }, {})).toBe(false)
    expect(standsAsSeen({ version: 3 }, { version: 4 })).toBe(false)
  })

  it('has its basis', () => {
    expect(judgeBasis('    ')).toMatchObject({ refusal: { code: 'proposal.basis-required' } })
    expect(judgeBasis(' 会议纪要15号 ')).toEqual({ ok: true, value: '会议纪要15号' })
  })

  it('only what begins on a day of its own can come too late for it', () => {
    for (const kind of proposalKinds) {
      const passed = judgeDecision(proposal({ kind, effectiveFrom: '2026-01-01' }), 'release', {
        ...{ staffId: 'b', seconds: ['b'], on },
      })
      expect({ kind, ok: passed.ok }).toEqual({ kind, ok: proposalTraits[kind].begins === 'at-release' })
    }
  })
})
