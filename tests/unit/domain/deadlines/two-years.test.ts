import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { reviewClock } from '@/lib/domain/deadlines/review-clock'
import { policyOf } from '@/tests/support/policies'

/**
 * Window, last day, safe date and due date of all districts on every day of 2025 and 2026, against a second way of
 * counting that shares nothing with the first: the notices of the State Council by hand, days as numbers, every
 * working day of the years written down in one list.
 */
const millis = 86_400_000
const number = (text: string) => Date.parse(text) / millis
const textOf = (day: number) => new Date(day * millis).toISOString().slice(0, 10)

/** Holidays as "first/last", and the weekend days on which work is done. Those of 2027 are expected, without notice. */
const offRanges = `
  2024-01-01/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-10/2024-06-10
  2024-09-15/2024-09-17 2024-10-01/2024-10-07
  2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05 2025-05-31/2025-06-02
  2025-10-01/2025-10-08
  2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05 2026-06-19/2026-06-21
  2026-09-25/2026-09-27 2026-10-01/2026-10-07
  2027-01-01/2027-01-01 2027-02-05/2027-02-12 2027-04-05/2027-04-05`
const makeUpDays = `
  2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
  2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
  2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`

const words = (text: string) => text.trim().split(/\s+/)
const off = new Set<number>()
for (const range of words(offRanges)) {
  const [first = '', last = ''] = range.split('/')
  for (let day = number(first); day <= number(last); day += 1) off.add(day)
}
const makeUp = new Set(words(makeUpDays).map(number))
const lastPublished = number('2026-12-31')

/** Every working day from 2024 to the spring of 2027, in order. 1970-01-01 was a Thursday. */
const workingDays: number[] = []
for (let day = number('2024-01-01'); day <= number('2027-04-30'); day += 1) {
  const isWeekend = [2, 3].includes(day % 7)
  if (makeUp.has(day) || (!isWeekend && !off.has(day))) workingDays.push(day)
}
const before = (day: number, count: number) => workingDays.filter((other) => other < day).at(-count) ?? Number.NaN
const after = (day: number, count: number) => workingDays.filter((other) => other > day)[count - 1] ?? Number.NaN

const expected = {
  haidian: (end: number) => ({ must: end - 1, opens: end - 1 - 60, safe: before(end - 1, 20) }),
  daxing: (end: number) => ({ must: end - 1, opens: before(end, 60), safe: before(end - 1, 20) }),
  chaoyang: (end: number) => ({ must: end - 1, opens: end - 60, safe: before(end - 1, 20) }),
}

const calendar = publishedCalendar()
const everyDay: number[] = []
for (let day = number('2025-01-01'); day <= lastPublished; day += 1) everyDay.push(day)

describe('every day of 2025 and 2026', () => {
  it('are 730 days, 248 of them working days in each year', () => {
    expect(everyDay).toHaveLength(730)
    const of = (year: string) => workingDays.filter((day) => textOf(day).startsWith(year)).length
    expect([of('2025'), of('2026')]).toEqual([248, 248])
  })

  it.each(['haidian', 'daxing', 'chaoyang'] as const)('%s: window, last day and safe date of a permit', (district) => {
    const policy = policyOf(district)
    for (const end of everyDay) {
      const { must, opens, safe } = expected[district](end)
      const term = { safeSubmitBy: textOf(safe), mustBeApprovedBy: textOf(must) }
      expect(permitDeadlines(policy, textOf(end), calendar)).toMatchObject({
        provisional: false,
        renewal: { opensOn: textOf(opens), ...term },
        employerChange: term,
        lapsesAfter: textOf(end),
      })
    }
  })

  it.each(['haidian', 'daxing', 'chaoyang'] as const)('%s: due date of a review that starts', (district) => {
    const count = policyOf(district).reviewWorkingDays.value
    for (const start of everyDay) {
      const due = after(start, count)
      const clock = reviewClock({ startedOn: textOf(start), workingDays: count, pauses: [] }, textOf(start), calendar)
      expect(clock).toEqual({
        state: 'running',
        dueOn: textOf(due),
        remaining: 20,
        overdue: false,
        provisional: due > lastPublished,
      })
    }
  })
})
