import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays } from '@/lib/domain/dates'
import { addWorkingDays, workingDaysBetween } from '@/lib/domain/deadlines/calendar'
import { reviewClock, type ClockPause } from '@/lib/domain/deadlines/review-clock'

const calendar = publishedCalendar()
const clock = (on: string, pauses: ClockPause[] = [], startedOn = '2026-10-12') =>
  reviewClock({ startedOn, workingDays: 20, pauses }, on, calendar)

describe('review clock (S-93, D-03)', () => {
  it.each([
    ['on the day of acceptance', '2026-10-12', 20, false],
    ['on the first working day', '2026-10-13', 19, false],
    ['on a Sunday', '2026-10-18', 16, false],
    ['on the due day', '2026-11-09', 0, false],
    ['on the day after', '2026-11-10', 0, true],
    ['much later', '2027-03-01', 0, true],
  ])('%s', (_, on, remaining, overdue) =>
    expect(clock(on)).toEqual({ state: 'running', dueOn: '2026-11-09', remaining, overdue, provisional: false }),
  )

  it('stands still while the file is away and goes on when it is back', () => {
    const away = { from: '2026-10-15', to: null }
    expect(clock('2026-10-15', [away])).toMatchObject({ state: 'paused', dueOn: null, remaining: 17, overdue: false })
    expect(clock('2026-12-31', [away])).toMatchObject({ state: 'paused', dueOn: null, remaining: 17, overdue: false })
    const back = { from: '2026-10-15', to: '2026-10-20' }
    expect(clock('2026-10-20', [back])).toMatchObject({ state: 'running', dueOn: '2026-11-12', remaining: 17 })
    expect(clock('2026-10-21', [back])).toMatchObject({ state: 'running', dueOn: '2026-11-12', remaining: 16 })
  })

  it('knows on a day only what had happened by then', () => {
    const back = { from: '2026-10-15', to: '2026-10-20' }
    expect(clock('2026-10-14', [back])).toMatchObject({ state: 'running', dueOn: '2026-11-09', remaining: 18 })
    expect(clock('2026-10-19', [back])).toMatchObject({ state: 'paused', dueOn: null, remaining: 17 })
  })

  it('a file that came back on the day it left loses no day', () =>
    expect(clock('2026-10-20', [{ from: '2026-10-15', to: '2026-10-15' }])).toEqual(clock('2026-10-20')))

  it('does not count a day twice when pauses overlap', () => {
    const pauses = [
      { from: '2026-10-15', to: '2026-10-20' },
      { from: '2026-10-16', to: '2026-10-20' },
    ]
    expect(clock('2026-10-21', pauses)).toEqual(clock('2026-10-21', [{ from: '2026-10-15', to: '2026-10-20' }]))
  })

  it('stays overdue when the file leaves after the due day, and is not when it left in time', () => {
    expect(clock('2026-12-01', [{ from: '2026-11-12', to: null }])).toMatchObject({
      dueOn: '2026-11-09',
      overdue: true,
    })
    expect(clock('2026-12-01', [{ from: '2026-11-09', to: null }])).toMatchObject({ remaining: 0, overdue: false })
  })

  it('is provisional when it runs into a year that is not published', () =>
    expect(clock('2026-12-10', [], '2026-12-07')).toMatchObject({ provisional: true }))

  const start = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-02', n))
  const days = fc.integer({ min: 0, max: 40 })

  it('is due on the 20th working day when nothing pauses it, and remaining never rises', () => {
    fc.assert(
      fc.property(start, days, (startedOn, later) => {
        const on = addDays(startedOn, later)
        expect(clock(on, [], startedOn).dueOn).toBe(addWorkingDays(startedOn, 20, calendar).date)
        expect(clock(addDays(on, 1), [], startedOn).remaining).toBeLessThanOrEqual(clock(on, [], startedOn).remaining)
      }),
    )
  })

  it('moves the due day by exactly the working days of the pause', () => {
    fc.assert(
      fc.property(start, fc.nat(10), fc.integer({ min: 0, max: 60 }), (startedOn, after, length) => {
        const from = addDays(startedOn, after)
        const to = addDays(from, length)
        const { dueOn } = clock(addDays(to, 1), [{ from, to }], startedOn)
        const lost = workingDaysBetween(from, to, calendar).days
        expect(dueOn).toBe(addWorkingDays(startedOn, 20 + lost, calendar).date)
      }),
    )
  })
})
