import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays } from '@/lib/domain/dates'
import { endStagesReached, mostUrgent } from '@/lib/domain/permit/end-reminders'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { policyOf } from '@/tests/support/policies'

const validTo = '2026-09-30'
const datesOf = (district: string) => permitDeadlines(policyOf(district), validTo, publishedCalendar())

describe('the stages before the end of a permit', () => {
  it.each(['haidian', 'daxing', 'chaoyang'])(
    'come one by one in %s and never after the last day to approve',
    (district) => {
      const dates = datesOf(district)
      const last = dates.renewal.mustBeApprovedBy
      const counts = Array.from(
        { length: 70 },
        (_, back) => endStagesReached(dates, 'valid', addDays(last, back - 68)).length,
      )
      expect(counts.slice(0, 8)).toEqual(Array(8).fill(0))
      expect(counts.slice(8, 69)).toEqual([...counts.slice(8, 69)].sort())
      expect(counts[8]).toBe(1)
      expect(counts[68]).toBe(5)
      expect(counts[69]).toBe(0)
    },
  )

  it('have the 20 working days on the last safe day to submit', () => {
    const dates = datesOf('haidian')
    const { safeSubmitBy } = dates.renewal
    expect(endStagesReached(dates, 'valid', safeSubmitBy)).toContain(20)
    expect(endStagesReached(dates, 'valid', addDays(safeSubmitBy, -1))).not.toContain(20)
  })
})

describe('what is sent of several stages', () => {
  it('is the most urgent; the others are skipped, and nothing once it is done', () => {
    expect(mostUrgent([60, 30, 20], () => false)).toEqual({ send: 20, skip: [60, 30] })
    expect(mostUrgent([60, 30, 20], (stage) => stage === 60)).toEqual({ send: 20, skip: [30] })
    expect(mostUrgent([60, 30, 20], (stage) => stage === 20)).toBeNull()
    expect(mostUrgent([], () => false)).toBeNull()
  })
})
