import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import { districts } from '@/tests/support/policies'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'
import { answerTime, dueExpiryNotice, expiryOf, isOpenOn, nextWindow, windowOfMonth } from '@/lib/domain/quota/dates'

const calendar = publishedCalendar()
const plan = districts()
  .map(({ quota }) => quota)
  .find((quota): quota is MonthlyQuota => quota.model === 'monthly')
if (!plan) throw new Error('no district has a monthly quota')
const quota = plan

const day = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2026-01-01', offset))

describe('the window of 指标申报 (Q-05, S-95)', () => {
  it.each([
    // 2–13 November 2026: no holiday
    ['2026-11-20', '2026-11-02', '2026-11-13'],
    // the National Day holidays push the window of October
    ['2026-10-20', '2026-10-08', '2026-10-20'],
  ])('of the month of %s runs from %s to %s', (on, opensOn, closesOn) => {
    expect(windowOfMonth(quota, on, calendar)).toMatchObject({ opensOn, closesOn, provisional: false })
  })

  it('holds ten working days, the first of the month among them', () => {
    fc.assert(
      fc.property(day, (on) => {
        const window = windowOfMonth(quota, on, calendar)
        const days = Array.from({ length: 31 }, (_, index) => addDays(`${on.slice(0, 7)}-01`, index))
        const working = days.filter((one) => isOpenOn(window, one) && isWorkingDay(one, calendar).working)
        expect(working).toHaveLength(10)
        expect(working[0]).toBe(days.find((one) => isWorkingDay(one, calendar).working))
      }),
    )
  })

  it('next: the open one while it is open, afterwards that of the next month', () => {
    expect(nextWindow(quota, '2026-11-13', calendar).closesOn).toBe('2026-11-13')
    expect(nextWindow(quota, '2026-11-14', calendar).opensOn).toBe('2026-12-01')
    expect(nextWindow(quota, '2026-12-31', calendar)).toMatchObject({ opensOn: '2027-01-04', provisional: true })
  })

  it('is answered in the last ten working days of the same month: a goal (Q-06, C-20)', () => {
    expect(answerTime(quota, '2026-11-03', calendar)).toEqual({
      from: '2026-11-17',
      to: '2026-11-30',
      provisional: false,
    })
  })
})

describe('the last day of a unit', () => {
  it.each([
    ['2026-03-02', '2026-05-31'], // 90 days, the day of the grant not counted
    ['2026-10-02', '2026-12-31'],
    ['2026-12-20', '2026-12-31'], // never into the next year
  ])('granted on %s it is %s', (grantedOn, last) => {
    expect(expiryOf(quota, { grantedOn, year: 2026 })).toBe(last)
  })

  it('never lies in another year, nor more than 90 days off', () => {
    fc.assert(
      fc.property(day, (grantedOn) => {
        const last = expiryOf(quota, { grantedOn, year: 2026 })
        expect(last >= grantedOn && last <= '2026-12-31' && last <= addDays(grantedOn, 90)).toBe(true)
      }),
    )
  })

  it('of a number that is fixed for a year is the end of that year (Q-41)', () => {
    const yearly = districts()
      .map((policy) => policy.quota)
      .find((plan) => plan.model === 'annual')
    if (yearly?.model !== 'annual') throw new Error('no district fixes a yearly number')
    expect(expiryOf(yearly, { grantedOn: '2026-11-02', year: 2027 })).toBe('2027-12-31')
  })

  it('is told 30 and 7 days before, each once, and not when it is over (N-18)', () => {
    const told = new Set<string>()
    expect(dueExpiryNotice('2026-12-31', '2026-11-30', told)).toBeNull()
    expect(dueExpiryNotice('2026-12-31', '2026-12-01', told)).toBe(30)
    told.add('30')
    expect(dueExpiryNotice('2026-12-31', '2026-12-02', told)).toBeNull()
    expect(dueExpiryNotice('2026-12-31', '2026-12-24', told)).toBe(7)
    told.add('7')
    expect(dueExpiryNotice('2026-12-31', '2026-12-31', told)).toBeNull()
    expect(dueExpiryNotice('2026-12-31', '2027-01-01', new Set())).toBeNull()
  })
})
