import { describe, expect, it } from 'vitest'
import { evolvePermit, type PermitEvent, type PermitState, type SettlementReport } from '@/lib/domain/permit/lifecycle'
import { judgeReport, judgeTakingBack, mayDecideSettlement, reportedSince } from '@/lib/domain/permit/settlement'

const at = '2026-11-30T02:00:00.000Z'
const granted: PermitEvent = {
  type: 'permit.granted',
  ...{ number: 'YS-1', permitType: 'beijing', personId: 'person', employerId: 'unit', district: 'haidian' },
  ...{ applicationId: 'file', validFrom: '2024-03-04', validTo: '2027-03-04', at: '2024-03-04T02:00:00.000Z' },
}
const born = evolvePermit(null, granted)
const by = (side: SettlementReport['side'], more: Partial<SettlementReport> = {}): SettlementReport => ({
  ...{ side, employerId: 'unit', on: '2026-11-02', at },
  ...more,
})
const reported = (permit: PermitState, report: SettlementReport): PermitState =>
  evolvePermit(permit, { type: 'permit.settlement-reported', at: report.at, report })
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

describe('落户 that somebody reports (S-26, decision 0033)', () => {
  it('ends nothing: the permit is what it was, and two sides stand beside each other', () => {
    const both = reported(reported(born, by('holder')), by('employer', { on: '2026-11-05' }))
    expect(both).toMatchObject({ status: 'valid', ended: null, validTo: '2027-03-04' })
    expect(both.settlement.map(({ side, on }) => [side, on])).toEqual([
      ['holder', '2026-11-02'],
      ['employer', '2026-11-05'],
    ])
  })

  it.each<[string, string, Parameters<typeof judgeReport>]>([
    ['today counts', 'ok', [by('holder', { on: '2026-11-30' }), born, false]],
    ['tomorrow does not', 'settlement.day-in-future', [by('holder', { on: '2026-12-01' }), born, false]],
    ['twice by the same side', 'settlement.already-reported', [by('holder'), reported(born, by('holder')), false]],
    ['by the other side too', 'ok', [by('employer'), reported(born, by('holder')), false]],
    [
      'again, with the paper that was missing',
      'ok',
      [by('employer', { proofId: 'p' }), reported(born, by('employer')), false],
    ],
    ['while 注销 is handed in', 'settlement.cancellation-open', [by('holder'), born, true]],
    [
      'on the day after the printed end',
      'permit.not-live',
      [by('holder', { at: '2027-03-05T02:00:00.000Z' }), born, false],
    ],
    ['on the last day', 'ok', [by('holder', { at: '2027-03-04T02:00:00.000Z' }), born, false]],
  ])('%s', (_, code, args) => expect(codeOf(judgeReport(...args))).toBe(code))

  it('is taken back by whoever reported, not by the other side and not by a unit that came later', () => {
    const told = reported(born, by('employer'))
    expect(codeOf(judgeTakingBack(told, 'unit'))).toBe('ok')
    expect(codeOf(judgeTakingBack(told, null))).toBe('settlement.not-reported')
    expect(codeOf(judgeTakingBack(told, 'another unit'))).toBe('settlement.not-reported')
    const both = reported(told, by('holder'))
    const left = evolvePermit(both, { type: 'permit.settlement-taken-back', at, side: 'employer' })
    expect(left.settlement.map(({ side }) => side)).toEqual(['holder'])
  })

  it('waits since the first report, and for nothing once it is decided or the permit has ended', () => {
    const first = by('holder', { at: '2026-11-20T20:00:00.000Z' })
    const both = reported(reported(born, by('employer')), first)
    expect(reportedSince(both.settlement)).toBe('2026-11-21')
    const ends: PermitEvent[] = [
      { type: 'permit.settlement-dismissed', at },
      { type: 'permit.lapsed', at, on: '2027-03-04', reason: 'expired' },
      { type: 'permit.cancelled', at, on: '2026-11-30', reason: 'settled' },
    ]
    for (const end of ends) expect(reportedSince(evolvePermit(both, end).settlement)).toBeNull()
    // another employer changes nothing about it
    const moved = evolvePermit(both, {
      ...{ type: 'permit.transferred', at, applicationId: 'file', employerId: 'next', district: 'daxing' },
    })
    expect(moved.settlement).toHaveLength(2)
  })
})

describe('whoever decides (A-21)', () => {
  const officer = { level: 'district', isParty: false } as const
  const known = { reports: [by('holder')], cancellationOpen: false }
  const settled = { conclusion: 'settled', basis: '户口本首页、本人页、变更页' } as const
  it.each<[string, string, Parameters<typeof mayDecideSettlement>]>([
    ['the district, with a paper', 'ok', [settled, officer, known]],
    ['another level', 'not-permitted', [settled, { ...officer, level: 'district-first' }, known]],
    ['the city', 'not-permitted', [settled, { ...officer, level: 'city' }, known]],
    ['the holder himself', 'application.reviewer-is-party', [settled, { ...officer, isParty: true }, known]],
    ['nobody says so any more', 'settlement.not-reported', [settled, officer, { ...known, reports: [] }]],
    ['without a reason', 'settlement.basis-missing', [{ ...settled, basis: ' 无 ' }, officer, known]],
    [
      'past a 注销 that is handed in',
      'settlement.cancellation-open',
      [settled, officer, { ...known, cancellationOpen: true }],
    ],
    [
      'a mistake, beside a 注销',
      'ok',
      [{ ...settled, conclusion: 'mistaken' }, officer, { ...known, cancellationOpen: true }],
    ],
  ])('%s', (_, code, args) => expect(codeOf(mayDecideSettlement(...args))).toBe(code))
})
