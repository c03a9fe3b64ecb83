import { correctionsOf, countProvisionalFiles, listCalendarYears, type StoredYear } from '@/lib/data/calendar/years'
import { database } from '@/lib/data/client'
import { yearOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import type { CalendarYear } from '@/lib/domain/deadlines/calendar'
import { calendarChange, type CalendarChange } from '@/lib/domain/deadlines/calendar-year'
import { boundedTotal } from '../paging'

/** 已公布: out of the library; 已更正: as an administrator wrote it; 预估: Monday to Friday, until it is published. */
export type YearState = 'published' | 'corrected' | 'provisional'

export type MonthDays = { month: number; off: PlainDate[]; makeUp: PlainDate[] }

export type CorrectionView = {
  id: string
  at: InstantText
  by: string
  /** Who had proposed it; null before two persons were asked (decision 0023). */
  proposedBy: string | null
  note: string
  /** The year was not published before. */
  isFirst: boolean
  change: CalendarChange
}

export type CalendarView = {
  years: { year: number; state: YearState }[]
  year: number
  state: YearState
  lists: CalendarYear
  /** The months that have a day of either list. */
  months: MonthDays[]
  history: CorrectionView[]
  /** Files whose due day is 预估 and would be counted again; bounded. */
  provisionalFiles: string
}

const states = { 'chinese-days': 'published', corrected: 'corrected' } as const satisfies Record<string, YearState>
const stateOf = (stored: StoredYear | undefined): YearState => (stored ? states[stored.source] : 'provisional')

function monthsOf({ off, makeUp }: CalendarYear): MonthDays[] {
  const inMonth = (days: readonly PlainDate[], month: number) =>
    days.filter((day) => Number(day.slice(5, 7)) === month).sort()
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .map((month) => ({ month, off: inMonth(off, month), makeUp: inMonth(makeUp, month) }))
    .filter((month) => month.off.length + month.makeUp.length > 0)
}

const filesLimit = 1000

/** The calendar of a year for its administrator; this year's when none is asked for. The next two years can be entered. */
export async function loadCalendarPage(today: PlainDate, asked?: number): Promise<CalendarView> {
  const db = database()
  const stored = await listCalendarYears(db)
  const thisYear = yearOf(today)
  const numbers = new Set([...stored.map(({ year }) => year), thisYear, thisYear + 1, thisYear + 2])
  const years = [...numbers]
    .sort((a, b) => b - a)
    .map((year) => ({ year, state: stateOf(stored.find((candidate) => candidate.year === year)) }))
  const year = years.find((candidate) => candidate.year === asked)?.year ?? thisYear
  const current = stored.find((candidate) => candidate.year === year)
  const lists = { off: current?.off ?? [], makeUp: current?.makeUp ?? [] }
  const [corrections, files] = await Promise.all([correctionsOf(db, year), countProvisionalFiles(db, filesLimit + 1)])
  return {
    ...{ years, year, lists, months: monthsOf(lists), state: stateOf(current) },
    history: corrections.map(({ id, at, staffName, proposedByName, note, before, after }) => ({
      ...{ id, at: at.toISOString(), by: staffName, proposedBy: proposedByName, note, isFirst: before === null },
      change: calendarChange(before, after),
    })),
    provisionalFiles: boundedTotal(files, filesLimit),
  }
}
