import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dayNumberOf,
  daysBetween,
  dayOf,
  isPlainDate,
  startOfDay,
  timeOf,
  weekday,
  yearOf,
  yearsBetween,
} from '@/lib/domain/dates'

// Temporal is the measure: the numbers with which the days are reckoned must never say anything else.

const zone = 'Asia/Shanghai'
const { from: plain } = Temporal.PlainDate
const epoch = plain('1970-01-01')
const day = fc.integer({ min: -60_000, max: 60_000 }).map((days) => epoch.add({ days }).toString())
const count = fc.integer({ min: -2000, max: 2000 })
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('days', () => {
  it('have a number and come back from it', () => {
    expect([dayNumberOf('1970-01-01'), dayNumberOf('2026-12-01'), dateOf(-1)]).toEqual([0, 20_788, '1969-12-31'])
    fc.assert(fc.property(day, (one) => dateOf(dayNumberOf(one)) === one))
  })

  it('are counted on and back by days, months and years, clipped to the end of a shorter month', () => {
    expect([addMonths('2026-01-31', 1), addYears('2024-02-29', 1), addMonths('2026-03-31', -13)]).toEqual([
      '2026-02-28',
      '2025-02-28',
      '2025-02-28',
    ])
    fc.assert(
      fc.property(day, count, (one, n) => {
        expect(addDays(one, n)).toBe(plain(one).add({ days: n }).toString())
        expect(addMonths(one, n)).toBe(plain(one).add({ months: n }).toString())
        expect(addYears(one, n % 100)).toBe(
          plain(one)
            .add({ years: n % 100 })
            .toString(),
        )
      }),
    )
  })

  it('lie so many days and full years apart, whichever comes first', () => {
    expect([yearsBetween('2004-02-29', '2026-02-28'), yearsBetween('2004-02-29', '2026-03-01')]).toEqual([21, 22])
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b)).toBe(plain(a).until(plain(b)).days)
        expect(yearsBetween(a, b)).toBe(plain(a).until(plain(b), { largestUnit: 'years' }).years)
        expect([weekday(a), yearOf(a)]).toEqual([plain(a).dayOfWeek, plain(a).year])
      }),
      {
        examples: [
          ['2004-02-29', '2005-02-28'],
          ['2005-02-28', '2004-02-29'],
          ['2026-10-01', '2026-03-01'],
        ],
      },
    )
  })

  it.each(['2026-02-29', '2026-1-1', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '', '明天'])(
    '%j is none',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
      expect(() => addDays(text, 1)).toThrow(RangeError)
    },
  )

  it.each([
    ['2000-02-28', '2000-02-29'],
    ['2000-02-29', '2000-03-01'],
    ['1900-02-28', '1900-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-02-28', '2026-03-01'],
    ['2026-04-30', '2026-05-01'],
    ['2026-12-31', '2027-01-01'],
    ['0999-12-31', '1000-01-01'],
    ['9998-12-31', '9999-01-01'],
  ])('%s is followed by %s, months and years end with them', (one, next) => {
    expect([addDays(one, 1), addDays(next, -1), daysBetween(one, next)]).toEqual([next, one, 1])
    expect([isPlainDate(one), isPlainDate(next)]).toEqual([true, true])
    expect(addMonths(next, 0)).toBe(next)
    expect([yearOf(next), weekday(next)]).toEqual([plain(next).year, plain(next).dayOfWeek])
  })

  it.each([
    ['2000-01-01', '2000-01-01', 0],
    ['2000-01-02', '2001-01-01', 0],
    ['2000-01-01', '2001-01-01', 1],
    ['2000-02-01', '2001-01-31', 0],
    ['2001-01-01', '2000-01-02', 0],
    ['2001-01-01', '2000-01-01', -1],
    ['2003-06-15', '2000-06-15', -3],
    ['2003-06-15', '2000-06-16', -2],
  ])('from %s to %s it is %i full years', (from, to, years) => expect(yearsBetween(from, to)).toBe(years))

  it.each([0.5, Number.NaN])('are not counted by %d', (n) => {
    for (const counted of [addDays, addMonths, addYears]) expect(() => counted('2026-01-01', n)).toThrow(RangeError)
  })

  it.each([
    '2026-02-30',
    '2026-04-31',
    '1900-02-29',
    '2100-02-29',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '12026-01-01',
  ])('%s is none', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => dayNumberOf(text)).toThrow(RangeError)
  })

  it('of the year 10000 are left to nobody’s guess', () =>
    expect(addDays('9999-12-31', 1)).toBe(plain('9999-12-31').add({ days: 1 }).toString()))
})

describe('instants', () => {
  it('fall on the legal day of Beijing, also in the summers of 1986 to 1991', () => {
    expect([dayOf('2026-12-01T15:59:59.999Z'), dayOf('2026-12-01T16:00:00.000Z')]).toEqual(['2026-12-01', '2026-12-02'])
    fc.assert(
      fc.property(instant, (text) => {
        const zoned = Temporal.Instant.from(text).toZonedDateTimeISO(zone)
        expect(dayOf(text)).toBe(zoned.toPlainDate().toString())
        expect(timeOf(text)).toBe(zoned.toPlainTime().toString().slice(0, 5))
      }),
      { examples: [['1988-07-01T15:30:00.000Z'], ['1992-01-01T00:00:00.000Z']] },
    )
  })

  it.each([
    ['2026-12-01T15:59:00.000Z', '2026-12-01', '23:59'],
    ['2026-12-01T16:00:00.000Z', '2026-12-02', '00:00'],
    ['2026-12-31T20:05:59Z', '2027-01-01', '04:05'],
    ['1988-07-01T15:30:00.000Z', '1988-07-02', '00:30'],
    ['1991-12-31T16:30:00.000Z', '1992-01-01', '00:30'],
    ['1992-01-01T00:00:00.000Z', '1992-01-01', '08:00'],
  ])('%s is %s, %s in Beijing', (text, date, time) => expect([dayOf(text), timeOf(text)]).toEqual([date, time]))

  it('begin with the day', () => {
    expect(startOfDay('2026-12-01')).toBe('2026-11-30T16:00:00.000Z')
    expect(startOfDay('1988-07-01')).toBe('1988-06-30T15:00:00.000Z')
    fc.assert(
      fc.property(day, (one) => {
        const begin = plain(one).toZonedDateTime(zone).toInstant()
        expect(startOfDay(one)).toBe(begin.toString({ fractionalSecondDigits: 3 }))
      }),
      { examples: [['1988-07-01'], ['1992-01-01'], ['1991-12-31']] },
    )
  })

  it('of a day that does not exist are refused', () =>
    expect(() => dayOf('2026-02-30T01:00:00.000Z')).toThrow(RangeError))

  it('may be written with another offset', () => expect(dayOf('2026-12-02T00:00:00+09:00')).toBe('2026-12-01'))
})
