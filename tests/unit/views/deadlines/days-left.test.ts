import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { workingDaysText } from '@/lib/views/deadlines/days-left'

const calendar = publishedCalendar()

/** One measure on both sides of a review's due day: working days. */
describe('how far the due day of a review is', () => {
  it.each([
    ['2026-11-16', '2026-11-16', '今天到期'],
    ['2026-11-20', '2026-11-16', '还剩 4 个工作日'],
    ['2026-11-23', '2026-11-20', '还剩 1 个工作日'],
    ['2026-11-13', '2026-11-16', '逾期 1 个工作日'],
    ['2026-11-13', '2026-11-14', '已逾期'],
    ['2026-09-30', '2026-10-08', '逾期 1 个工作日'],
  ])('due %s, read on %s: %s', (day, today, text) => expect(workingDaysText(day, today, calendar)).toBe(text))
})
