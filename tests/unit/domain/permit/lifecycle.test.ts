import { describe, expect, it } from 'vitest'
import { evolvePermit, statusOn, termOf } from '@/lib/domain/permit/lifecycle'
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

  it('a cancelled one stays cancelled after its end', () => {
    expect(statusOn({ status: 'cancelled', validTo: '2029-10-12' }, '2030-01-01')).toBe('cancelled')
  })

  it('numbers are readable and sorted by year', () => {
    expect(numberIn(permitSeries('HD', 2026), 17)).toBe('YS-HD-2026-00017')
    expect(numberIn(applicationSeries('HD', 'XB', 2026), 417)).toBe('HD-XB-2026-000417')
  })
})
