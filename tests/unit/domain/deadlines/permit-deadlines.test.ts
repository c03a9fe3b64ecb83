import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import {
  daysLeft,
  employerChangeStanding,
  permitDeadlines,
  renewalStanding,
} from '@/lib/domain/deadlines/permit-deadlines'
import { addDays } from '@/lib/domain/dates'
import { subtractWorkingDays } from '@/lib/domain/deadlines/calendar'
import { asPolicy, authorities, fileOf, policyOf } from '@/tests/support/policies'

const calendar = publishedCalendar()
const deadlines = (district: string, validTo: string) => permitDeadlines(policyOf(district), validTo, calendar)

describe('dates of a permit (S-90…S-92)', () => {
  it('T-01: 海淀, valid to 2021-08-06', () =>
    expect(deadlines('haidian', '2021-08-06')).toMatchObject({
      provisional: false,
      renewal: { opensOn: '2021-06-06', safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
      employerChange: { safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
      lapsesAfter: '2021-08-06',
    }))

  it('T-02: 大兴 counts 60 working days', () =>
    expect(deadlines('daxing', '2021-08-06')).toMatchObject({
      renewal: { opensOn: '2021-05-13', safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
      lapsesAfter: '2021-08-06',
    }))

  it('朝阳 counts 60 days from the printed end', () =>
    expect(deadlines('chaoyang', '2021-08-06')).toMatchObject({
      renewal: { opensOn: '2021-06-07', safeSubmitBy: '2021-07-08', mustBeApprovedBy: '2021-08-05' },
    }))

  it('an approval counts up to the day before the printed end with every authority; a permit is 有效 through it', () => {
    for (const policy of authorities())
      for (let end = '2026-01-05'; end < '2026-12-31'; end = addDays(end, 1)) {
        const { renewal, employerChange, lapsesAfter } = permitDeadlines(policy, end, calendar)
        const must = addDays(end, -1)
        const safe = subtractWorkingDays(must, policy.safeSubmitWorkingDays.value, calendar).date
        expect(renewal).toMatchObject({ mustBeApprovedBy: must, safeSubmitBy: safe })
        expect([employerChange, lapsesAfter]).toEqual([{ mustBeApprovedBy: must, safeSubmitBy: safe }, end])
      }
    const provisional = authorities().map(({ name, approvalDeadline }) => [name, approvalDeadline.provisional ?? false])
    expect(provisional.filter(([, unsure]) => !unsure)).toEqual([['海淀区', false]])
  })

  it('the first day of a window has not moved (C-01)', () => {
    const opens = (district: string) => deadlines(district, '2026-12-31').renewal.opensOn
    expect(authorities().map(({ district }) => [district, opens(district)])).toEqual([
      ['haidian', '2026-10-31'],
      ['daxing', '2026-10-09'],
      ['chaoyang', '2026-11-01'],
      ['fengtai', '2026-10-31'],
      ['returnee', '2026-11-01'],
    ])
  })

  it('a district may still say that the printed end itself counts', () => {
    const policy = asPolicy({ ...fileOf('chaoyang'), approvalDeadline: { value: 'printed-end', rows: ['C-02'] } })
    const { renewal } = permitDeadlines(policy, '2021-08-06', calendar)
    expect(renewal).toEqual({ opensOn: '2021-06-07', safeSubmitBy: '2021-07-09', mustBeApprovedBy: '2021-08-06' })
  })

  it('海淀, valid to 2027-01-10: the guess about January is not late', () => {
    const { provisional, renewal } = deadlines('haidian', '2027-01-10')
    expect([provisional, renewal.safeSubmitBy <= '2026-12-11', renewal.safeSubmitBy]).toEqual([
      true,
      true,
      '2026-12-11',
    ])
  })

  it('is 预估 as soon as a day of a year without published calendar is counted (G-30)', () => {
    expect(deadlines('haidian', '2027-01-01').provisional).toBe(false)
    expect(deadlines('haidian', '2027-01-03').provisional).toBe(true)
    expect(permitDeadlines(policyOf('haidian'), '2021-08-06', { years: {} }).provisional).toBe(true)
  })

  it('names the rule and the rows of every date, and what the district has not confirmed', () => {
    const { reasons } = deadlines('daxing', '2026-08-06')
    expect(reasons.map(({ field }) => field)).toEqual([
      'renewal.opensOn',
      'renewal.safeSubmitBy',
      'renewal.mustBeApprovedBy',
      'employerChange.safeSubmitBy',
      'employerChange.mustBeApprovedBy',
      'lapsesAfter',
    ])
    expect(reasons[0]).toMatchObject({ rule: 'working-days-before-printed-end', count: 60, provisional: false })
    expect(reasons[2]).toMatchObject({ rule: 'day-before-end', count: null, provisional: true })
    expect(reasons.every(({ rows }) => rows.length > 0)).toBe(true)
  })
})

describe('how a renewal stands on a day', () => {
  const dates = deadlines('haidian', '2021-08-06')

  it.each([
    ['2021-06-05', 'early', 'open', 61],
    ['2021-06-06', 'open', 'open', 60],
    ['2021-07-08', 'open', 'open', 28],
    ['2021-07-09', 'late', 'late', 27],
    ['2021-08-05', 'late', 'late', 0],
    ['2021-08-06', 'over', 'over', -1],
  ])('%s: %s', (on, renewal, change, left) => {
    expect(renewalStanding(dates, on)).toBe(renewal)
    expect(employerChangeStanding(dates, on)).toBe(change)
    expect(daysLeft(dates, on)).toBe(left)
  })
})
