import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays, weekday } from '@/lib/domain/dates'
import { addWorkingDays, subtractWorkingDays, type WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { expectedHolidays } from '@/lib/domain/deadlines/expected-holidays'
import { lunarDays } from '@/lib/domain/deadlines/lunar-days'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import { policyOf } from '@/tests/support/policies'

const published = publishedCalendar()

/** The calendar as it stood before the notices of a year and of those after it. */
const without = (year: number): WorkCalendar => ({
  years: Object.fromEntries(Object.entries(published.years).filter(([known]) => Number(known) !== year)),
})

const span = (from: string, to: string): string[] => (from > to ? [] : [from, ...span(addDays(from, 1), to)])
const months = (year: number) => Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
const daysOf = (year: number) => months(year).flatMap((month) => span(`${month}-01`, `${month}-31`).slice(0, 31))
const everyDay = (year: number) => [...new Set(daysOf(year))].filter((day) => day.startsWith(String(year)))

const years = [2021, 2022, 2023, 2024, 2025, 2026]

describe('a guess about a year that is not published is never late (G-30, decision 0014)', () => {
  it.each(years)(
    '%i as unknown: no safe day of any authority is later than the notice gave',
    (year) => {
      const guess = without(year)
      // ends of the spring after it count back into it as well
      const ends = [...everyDay(year), ...everyDay(year + 1).filter((day) => day <= `${year + 1}-04-30`)]
      // who counts back by the same rules has the same days
      for (const policy of ['haidian', 'daxing', 'chaoyang', 'returnee'].map((district) => policyOf(district))) {
        const late = ends.filter((end) => {
          const [told, real] = [permitDeadlines(policy, end, guess), permitDeadlines(policy, end, published)]
          return (
            told.renewal.safeSubmitBy > real.renewal.safeSubmitBy ||
            told.employerChange.safeSubmitBy > real.employerChange.safeSubmitBy ||
            told.renewal.mustBeApprovedBy !== real.renewal.mustBeApprovedBy
          )
        })
        expect([policy.name, late]).toEqual([policy.name, []])
      }
    },
    60_000,
  )

  it.each(years)('%i as unknown: counted back by any number of days it is not later either', (year) => {
    const guess = without(year)
    for (const day of everyDay(year))
      for (const count of [1, 2, 5, 10, 20, 40, 60])
        expect(subtractWorkingDays(day, count, guess).date <= subtractWorkingDays(day, count, published).date).toBe(
          true,
        )
  })

  it.each(years)('%i as unknown: nobody is promised an answer earlier than it may come', (year) => {
    const guess = without(year)
    for (const day of everyDay(year))
      expect(addWorkingDays(day, 20, guess).date >= addWorkingDays(day, 20, published).date).toBe(true)
  })

  it.each(years)('of %i every weekday of the notice is expected to be off, and not many more', (year) => {
    const isWeekday = (day: string) => weekday(day) <= 5
    const expected = expectedHolidays(year)
    const off = published.years[year]?.off.filter(isWeekday) ?? []
    expect(off.filter((day) => !expected.has(day))).toEqual([])
    expect([...expected].filter(isWeekday).length - off.length).toBeLessThanOrEqual(3)
  })

  it('what is published stays as it is', () => {
    const ordinary = { years: { ...published.years, 2027: { off: [], makeUp: [] } } }
    for (const year of years.slice(0, -1))
      for (const day of everyDay(year))
        expect(subtractWorkingDays(day, 20, published)).toEqual(subtractWorkingDays(day, 20, ordinary))
  })

  it('the last Monday of a published year may still go to a New Year on a Tuesday', () => {
    const years = { 2029: { off: ['2029-01-01'], makeUp: [] } }
    expect(subtractWorkingDays('2030-01-02', 1, { years })).toEqual({ date: '2029-12-28', provisional: true })
    const both = { years: { ...years, 2030: { off: ['2030-01-01'], makeUp: [] } } }
    expect(subtractWorkingDays('2030-01-02', 1, both)).toEqual({ date: '2029-12-31', provisional: false })
  })
})

describe('lunar days', () => {
  it('are those of a calendar library, from 2001 to 2099', () => {
    for (let year = 2001; year < 2100; year += 1) {
      const days = lunarDays(year)
      const solar = (day: string) => getSolarDateFromLunar(`${year}-${day}`).date
      expect([days?.springFestival, days?.dragonBoat, days?.midAutumn].map(String)).toEqual(
        ['01-01', '05-05', '08-15'].map(solar), // prettier-ignore
      )
      expect(String(days?.qingming)).toBe(getSolarTermDate(year, 4, 'pure_brightness'))
    }
  })

  it('nothing is guessed outside', () => expect([lunarDays(2000), lunarDays(2100)]).toEqual([null, null]))
})
