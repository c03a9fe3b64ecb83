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

  it('begin with the day', () => {
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
