import type { WorkCalendar, CalendarYear } from '../../domain/deadlines/calendar'
import type { Db } from '../client'
import { loadFigures } from '../figures'
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/**
 * The published working-day calendar out of chinese-days. The library answers for every year, also for those it has no
 * notice of, and is then silently wrong (1 January 2027 as a working day); hence the tables are read instead of asked,
 * and a year is taken over only when its notice is really there.
 */
const firstYear = 2018

/** Days that every notice of the State Council has off: New Year and the first three days of October. */
const always = ['01-01', '10-01', '10-02', '10-03']

const offDays = Object.keys(table.holidays).sort()
const makeUpDays = Object.keys(table.workdays).sort()

const ofYear = (days: readonly string[], year: number): string[] => days.filter((day) => day.startsWith(`${year}-`))

/** The year's lists, or null when the library has no notice of it. */
export function publishedYear(year: number): CalendarYear | null {
  const off = ofYear(offDays, year)
  const announced = always.every((day) => off.includes(`${year}-${day}`))
  return announced ? { off, makeUp: ofYear(makeUpDays, year) } : null
}

/** Every year from 2018 on that the library really has, oldest first; always the same value. */
export const publishedCalendar = (): WorkCalendar => published

const published: WorkCalendar = { years: publishedYears() }

function publishedYears(): Record<number, CalendarYear> {
  const years: Record<number, CalendarYear> = {}
  const last = Number(offDays.at(-1)?.slice(0, 4) ?? firstYear)
  for (let year = firstYear; year <= last; year += 1) {
    const lists = publishedYear(year)
    if (lists) years[year] = lists
  }
  return years
}

/** The published working-day calendar, handed as a value to the core. */
export const loadCalendar = async (db: Db): Promise<WorkCalendar> => (await loadFigures(db)).calendar
