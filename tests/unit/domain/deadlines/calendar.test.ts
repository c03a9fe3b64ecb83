import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar, publishedYear } from '@/lib/data/calendar/calendar'
import { addDays, weekday } from '@/lib/domain/dates'
import {
  addWorkingDays,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
  type WorkCalendar,
} from '@/lib/domain/deadlines/calendar'

const span = (from: string, to: string): string[] => (from > to ? [] : [from, ...span(addDays(from, 1), to)])

/** The notices of the State Council, by hand: 国办发明电〔2024〕12号 and 〔2025〕7号. */
const notices: WorkCalendar = {
  years: {
    2025: {
      off: [
        '2025-01-01',
        ...span('2025-01-28', '2025-02-04'),
        ...span('2025-04-04', '2025-04-06'),
        ...span('2025-05-01', '2025-05-05'),
        ...span('2025-05-31', '2025-06-02'),
        ...span('2025-10-01', '2025-10-08'),
      ],
      makeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    2026: {
      off: [
        ...span('2026-01-01', '2026-01-03'),
        ...span('2026-02-15', '2026-02-23'),
        ...span('2026-04-04', '2026-04-06'),
        ...span('2026-05-01', '2026-05-05'),
        ...span('2026-06-19', '2026-06-21'),
        ...span('2026-09-25', '2026-09-27'),
        ...span('2026-10-01', '2026-10-07'),
      ],
      makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  },
}

const calendar = publishedCalendar()

describe('published calendar', () => {
  it('is there from 2018 to 2026 and says nothing of a year without notice', () => {
    expect(Object.keys(calendar.years)).toEqual('2018 2019 2020 2021 2022 2023 2024 2025 2026'.split(' '))
    expect(publishedYear(2027)).toBeNull()
    expect(publishedYear(1999)).toBeNull()
  })

  it.each([2025, 2026])('agrees with the notice of %i on every day', (year) => {
    for (const day of span(`${year}-01-01`, `${year}-12-31`))
      expect([day, isWorkingDay(day, calendar)]).toEqual([day, isWorkingDay(day, notices)])
  })

  it.each([2025, 2026])('%i has 248 working days', (year) =>
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, notices)).toEqual({
      days: 248,
      provisional: false,
    }),
  )
})

describe('isWorkingDay', () => {
  it.each([
    ['2026-02-13', true, 'a Friday'],
    ['2026-02-14', true, 'a Saturday that makes up'],
    ['2026-02-16', false, 'Spring Festival on a Monday'],
    ['2026-02-24', true, 'the first day after'],
    ['2026-02-28', true, 'a Saturday that makes up'],
    ['2026-03-01', false, 'a Sunday'],
    ['2025-10-08', false, 'mid-autumn inside the national holiday'],
  ])('%s: %s, %s', (date, working) => expect(isWorkingDay(date, notices)).toEqual({ working, provisional: false }))

  it('takes a year without notice as it has to be expected and says so', () => {
    expect(isWorkingDay('2027-01-01', notices)).toEqual({ working: false, provisional: true })
    expect(isWorkingDay('2027-01-02', notices)).toEqual({ working: false, provisional: true })
    expect(isWorkingDay('2027-01-04', notices)).toEqual({ working: true, provisional: true })
  })
})

describe('counting', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-15', 1, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-11-20', 20, '2026-12-18'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s + %i = %s', (from, count, to) =>
    expect(addWorkingDays(from, count, calendar)).toEqual({ date: to, provisional: false }),
  )

  it.each([
    ['T-01: 20 before the last day in time 2021-08-05', '2021-08-05', 20, '2021-07-08'],
    ['T-02: 60 before the printed end 2021-08-06', '2021-08-06', 60, '2021-05-13'],
    ['over the make-up Saturday', '2026-02-24', 1, '2026-02-14'],
    ['from a day off', '2026-02-18', 1, '2026-02-14'],
  ])('%s', (_, from, count, to) =>
    expect(subtractWorkingDays(from, count, calendar)).toEqual({ date: to, provisional: false }),
  )

  it('is provisional as soon as one day of an unpublished year is looked at', () => {
    expect(addWorkingDays('2026-12-30', 1, calendar)).toEqual({ date: '2026-12-31', provisional: false })
    expect(addWorkingDays('2026-12-30', 2, calendar)).toEqual({ date: '2027-01-04', provisional: true })
    expect(subtractWorkingDays('2027-01-05', 1, calendar)).toEqual({ date: '2027-01-04', provisional: true })
    expect(workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toEqual({ days: 2, provisional: true })
  })

  it('refuses counts that are no counts', () => {
    expect(() => addWorkingDays('2026-11-20', -1, calendar)).toThrow(RangeError)
    expect(() => subtractWorkingDays('2026-11-20', 1.5, calendar)).toThrow(RangeError)
  })

  const day = fc.integer({ min: 0, max: 3600 }).map((n) => addDays('2018-02-01', n))
  const count = fc.integer({ min: 1, max: 70 })

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        expect(workingDaysBetween(from, addWorkingDays(from, n, calendar).date, calendar).days).toBe(n)
      }),
    )
  })

  it('subtracting undoes adding from a working day', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        fc.pre(isWorkingDay(from, calendar).working)
        expect(subtractWorkingDays(addWorkingDays(from, n, calendar).date, n, calendar).date).toBe(from)
      }),
    )
  })

  it('answers a working day strictly beyond, and one more day never comes earlier', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const { date } = addWorkingDays(from, n, calendar)
        expect(date > from && isWorkingDay(date, calendar).working).toBe(true)
        expect(addWorkingDays(from, n + 1, calendar).date > date).toBe(true)
        expect(addWorkingDays(addDays(from, 1), n, calendar).date >= date).toBe(true)
      }),
    )
  })

  it('counts the same distance in both directions', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(workingDaysBetween(a, b, calendar).days + workingDaysBetween(b, a, calendar).days).toBe(0)
      }),
    )
  })

  it('without any published year a week has at most five working days', () => {
    fc.assert(
      fc.property(day, (from) => {
        const { days, provisional } = workingDaysBetween(from, addDays(from, 7), { years: {} })
        expect([days <= 5, provisional]).toEqual([true, true])
        expect(weekday(addWorkingDays(from, 5, { years: {} }).date)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('a calendar that was published a moment ago', () => {
  /** A value of its own: nothing of it was ever counted. */
  const fresh = (): WorkCalendar => ({
    years: { 2026: { off: ['2026-10-01', '2026-10-02', '2026-10-03'], makeUp: ['2026-10-10'] } },
  })

  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-03', false],
    ['2026-10-05', true],
    ['2026-10-09', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-12-31', true],
  ])('%s is worked: %s', (day, working) => expect(isWorkingDay(day, fresh())).toEqual({ working, provisional: false }))

  it('says of the last day before a year without notice that it is expected, where a bridge may take it', () => {
    // New Year of 2030 is a Tuesday: the Monday before it may be taken
    const last = { years: { 2029: { off: ['2029-01-01'], makeUp: [] } } }
    expect(isWorkingDay('2029-12-31', last)).toEqual({ working: false, provisional: true })
    expect(isWorkingDay('2029-12-28', last)).toEqual({ working: true, provisional: false })
    const both = { years: { ...last.years, 2030: { off: ['2030-01-01'], makeUp: [] } } }
    expect(isWorkingDay('2029-12-31', both)).toEqual({ working: true, provisional: false })
  })

  it('of a year without one it takes the weekdays but for the holidays that have to be expected', () => {
    expect(isWorkingDay('2027-03-01', fresh())).toEqual({ working: true, provisional: true })
    expect(isWorkingDay('2027-03-06', fresh())).toEqual({ working: false, provisional: true })
    expect(isWorkingDay('2027-10-01', fresh())).toEqual({ working: false, provisional: true })
  })

  it('counts over the ends of months and years, the day itself not counted', () => {
    expect(addWorkingDays('2026-09-30', 1, fresh())).toEqual({ date: '2026-10-05', provisional: false })
    expect(addWorkingDays('2026-10-09', 1, fresh())).toEqual({ date: '2026-10-10', provisional: false })
    expect(addWorkingDays('2026-10-09', 2, fresh())).toEqual({ date: '2026-10-12', provisional: false })
    expect(addWorkingDays('2026-10-01', 0, fresh())).toEqual({ date: '2026-10-01', provisional: false })
    expect(addWorkingDays('2026-12-31', 1, fresh())).toMatchObject({ provisional: true })
    expect(subtractWorkingDays('2026-10-05', 1, fresh())).toEqual({ date: '2026-09-30', provisional: false })
    expect(subtractWorkingDays('2026-10-12', 2, fresh())).toEqual({ date: '2026-10-09', provisional: false })
    expect(subtractWorkingDays('2026-10-01', 0, fresh())).toEqual({ date: '2026-10-01', provisional: false })
    expect(subtractWorkingDays('2026-01-05', 3, fresh())).toMatchObject({ provisional: true })
    expect(addWorkingDays(subtractWorkingDays('2026-01-05', 3, fresh()).date, 3, fresh()).date).toBe('2026-01-05')
  })

  it('counts between two days of one year and of two', () => {
    expect(workingDaysBetween('2026-09-30', '2026-10-12', fresh())).toEqual({ days: 7, provisional: false })
    expect(workingDaysBetween('2026-10-12', '2026-09-30', fresh())).toEqual({ days: -7, provisional: false })
    expect(workingDaysBetween('2026-10-01', '2026-10-01', fresh())).toEqual({ days: 0, provisional: false })
    expect(workingDaysBetween('2026-10-04', '2026-10-03', fresh()).days).toBe(0)
    const over = workingDaysBetween('2026-12-30', '2027-01-29', fresh())
    expect(over.provisional).toBe(true)
    expect(addWorkingDays('2026-12-30', over.days, fresh()).date).toBe('2027-01-29')
  })

  it.each([-1, 0.5])('refuses to count %d days', (count) => {
    expect(() => addWorkingDays('2026-10-01', count, fresh())).toThrow(RangeError)
    expect(() => subtractWorkingDays('2026-10-01', count, fresh())).toThrow(RangeError)
  })
})
