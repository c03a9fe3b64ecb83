import { describe, expect, it } from 'vitest'
import { evolvePermit, renewedEnd, statusOn, termOf, type PermitEvent } from '@/lib/domain/permit/lifecycle'
import { applicationSeries, numberIn, permitSeries } from '@/lib/domain/permit/numbering'
import { policyOf } from '@/tests/support/policies'

const granted = evolvePermit(null, {
  type: 'permit.granted',
  number: 'YS-HD-2026-00001',
  permitType: 'beijing',
  personId: 'p',
  employerId: 'e',
  district: 'haidian',
  applicationId: 'a',
  validFrom: '2026-10-12',
  validTo: '2029-10-12',
  at: '2026-10-12T06:00:00.000Z',
})

describe('证件', () => {
  it.each([
    ['2026-10-12', '2029-10-12'],
    // Three years after a leap day there is none: the last day of February.
    ['2028-02-29', '2031-02-28'],
  ])('approved on %s it runs to %s (S-01, D-01)', (from, to) => {
    expect(termOf(from, policyOf('haidian'))).toEqual({ validFrom: from, validTo: to })
  })

  it('reads 有效 through the printed end and 失效 after it (T-01)', () => {
    expect(statusOn(granted, '2029-10-12')).toBe('valid')
    expect(statusOn(granted, '2029-10-13')).toBe('lapsed')
  })

  it('is 挂起 when the employer dissolves the link, and lapses like a valid one (S-03, S-05)', () => {
    const suspended = evolvePermit(granted, {
      type: 'permit.suspended',
      at: '2027-01-04T01:00:00.000Z',
      on: '2027-01-04',
      employmentId: 'l',
    })
    expect(suspended).toMatchObject({
      status: 'suspended',
      suspendedOn: '2027-01-04',
      validTo: '2029-10-12',
      version: 2,
    })
    expect(statusOn(suspended, '2029-10-12')).toBe('suspended')
    expect(statusOn(suspended, '2029-10-13')).toBe('lapsed')
  })

  it('is renewed from its old end, so that nobody loses days by renewing early (S-02)', () => {
    expect(renewedEnd('2029-10-12', policyOf('haidian'))).toBe('2032-10-12')
  })

  it('a cancelled one stays cancelled after its end', () => {
    expect(statusOn({ status: 'cancelled', validTo: '2029-10-12' }, '2030-01-01')).toBe('cancelled')
  })

  it('numbers are readable and sorted by year', () => {
    expect(numberIn(permitSeries('HD', 2026), 17)).toBe('YS-HD-2026-00017')
    expect(numberIn(applicationSeries('HD', 'XB', 2026), 417)).toBe('HD-XB-2026-000417')
  })
})

describe('what happened to a permit makes its state', () => {
  const at = '2027-01-04T01:00:00.000Z'
  const on = '2027-01-04'
  const by = { at, applicationId: 'b' }
  const word = (side: 'holder' | 'employer', day: string) => ({ side, employerId: 'e', on: day, at })
  const retires = (side: 'holder' | 'employer', plan: 'early' | 'statutory') => ({
    ...{ side, employerId: 'e', at, plan, postClass: null, month: null },
  })
  const after = (...events: PermitEvent[]) => events.reduce(evolvePermit, granted)
  const suspended: PermitEvent = { type: 'permit.suspended', at, on, employmentId: 'l' }
  const says = (side: 'holder' | 'employer', day = on): PermitEvent => ({
    ...{ type: 'permit.settlement-reported', at, report: word(side, day) },
  })

  it.each<[string, PermitEvent[], object]>([
    [
      '续签: a new end and the district that gave it (S-02)',
      [{ type: 'permit.renewed', ...by, validTo: '2032-10-12', district: 'fengtai' }],
      { status: 'valid', validFrom: '2026-10-12', validTo: '2032-10-12', district: 'fengtai', employerId: 'e' },
    ],
    [
      '聘用单位变更: valid again with the new unit, the term as it was (S-04)',
      [suspended, { type: 'permit.transferred', ...by, employerId: 'f', district: 'fengtai' }],
      { status: 'valid', suspendedOn: null, employerId: 'f', district: 'fengtai', validTo: '2029-10-12', version: 3 },
    ],
    [
      'a change of data: nothing of the term (S-11)',
      [{ type: 'permit.changed', ...by, what: 'dependants' }],
      { ...granted, version: 2 },
    ],
    [
      '失效: with its last day and the reason, nothing asked any more (S-05, S-07)',
      [suspended, says('holder'), { type: 'permit.lapsed', at, on: '2029-10-12', reason: 'expired' }],
      { status: 'lapsed', suspendedOn: null, settlement: [], ended: { on: '2029-10-12', reason: 'expired' } },
    ],
    [
      '注销: with its last day and the reason, nothing asked any more (S-08)',
      [suspended, says('employer'), { type: 'permit.cancelled', at, on, reason: 'settled' }],
      { status: 'cancelled', suspendedOn: null, settlement: [], ended: { on, reason: 'settled' } },
    ],
    [
      'the latest word of each side on 落户 (S-26)',
      [says('holder'), says('employer'), says('holder', '2027-01-03')],
      { status: 'valid', settlement: [word('employer', on), word('holder', '2027-01-03')] },
    ],
    [
      'the latest word of each side on the retirement (E-54)',
      [retires('holder', 'early'), retires('employer', 'early'), retires('holder', 'statutory')].map((statement) => ({
        ...{ type: 'permit.retirement-stated', at, statement },
      })),
      { status: 'valid', retirement: [retires('employer', 'early'), retires('holder', 'statutory')] },
    ],
    [
      'a word on 落户 taken back by the side that said it',
      [says('holder'), says('employer'), { type: 'permit.settlement-taken-back', at, side: 'holder' }],
      { settlement: [word('employer', on)] },
    ],
    [
      '落户 found untrue by a human',
      [says('holder'), says('employer'), { type: 'permit.settlement-dismissed', at }],
      { settlement: [] },
    ],
  ])('%s', (_, events, expected) => expect(after(...events)).toMatchObject(expected))

  it('begins with 办结', () => expect(() => evolvePermit(null, suspended)).toThrow('cannot start with'))
})
