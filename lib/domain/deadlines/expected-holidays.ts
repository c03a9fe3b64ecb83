import { Temporal } from 'temporal-polyfill'
import { lunarDays } from './lunar-days'

/**
 * The days off that are expected of a year whose notice is not published (G-30, decision 0014): the 13 statutory days of
 * 放假办法 as amended from 2025, and round each of them the bridge days that the notices since 2019 have had off. Make-up
 * days are never expected. So a count backwards comes out at the day of the notice or earlier, never later.
 */

const span = (from: Temporal.PlainDate, to: Temporal.PlainDate): string[] =>
  Temporal.PlainDate.compare(from, to) > 0 ? [] : [from.toString(), ...span(from.add({ days: 1 }), to)]

/**
 * A holiday of one day becomes three with the weekend: on a Tuesday the Monday before is off, on a Thursday the Friday
 * after, on a weekend the Monday after; a Wednesday stands alone.
 */
function withBridge(day: Temporal.PlainDate): string[] {
  switch (day.dayOfWeek) {
    case 2:
      return span(day.subtract({ days: 1 }), day)
    case 4:
      return span(day, day.add({ days: 1 }))
    case 6:
      return span(day, day.add({ days: 2 }))
    case 7:
      return span(day, day.add({ days: 1 }))
    default:
      return [day.toString()]
  }
}

/** 国庆节 is a week; a 中秋节 that falls into it or up to three days before it is joined to it and makes it a day longer. */
function autumn(midAutumn: Temporal.PlainDate): string[] {
  const { year } = midAutumn
  const at = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
  const isNear =
    Temporal.PlainDate.compare(midAutumn, at(9, 28)) >= 0 && Temporal.PlainDate.compare(midAutumn, at(10, 8)) <= 0
  if (!isNear) return [...withBridge(midAutumn), ...span(at(10, 1), at(10, 7))]
  return [...span(midAutumn, at(9, 30)), ...span(at(10, 1), at(10, 8))]
}

function reckon(year: number): ReadonlySet<string> {
  const at = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
  const newYear = [at(1, 1), at(1, 1).add({ years: 1 })].flatMap(withBridge)
  const lunar = lunarDays(year)
  const days = [
    ...newYear,
    // 劳动节 has been five days since 2020
    ...span(at(5, 1), at(5, 5)),
    ...(lunar
      ? [
          // 除夕 to 初七
          ...span(lunar.springFestival.subtract({ days: 1 }), lunar.springFestival.add({ days: 6 })),
          ...withBridge(lunar.qingming),
          ...withBridge(lunar.dragonBoat),
          ...autumn(lunar.midAutumn),
        ]
      : span(at(10, 1), at(10, 7))),
  ]
  return new Set(days.filter((day) => day.startsWith(`${year}-`)))
}

const reckoned = new Map<number, ReadonlySet<string>>()

/** Of a year without notice, every day that has to be expected to be off besides the weekends. */
export function expectedHolidays(year: number): ReadonlySet<string> {
  const known = reckoned.get(year) ?? reckon(year)
  reckoned.set(year, known)
  return known
}
