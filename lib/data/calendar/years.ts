import { v7 as uuid } from 'uuid'
import type { CalendarYear } from '../../domain/deadlines/calendar'
import { overPattern } from '../../domain/typed'
import { publishedCalendar } from './calendar'
import type { Db, Tx } from '../client'
import { fromColumn, toColumn } from '../days'

/** Where the lists of a year come from: the library, or an administrator. */
export type CalendarSource = 'chinese-days' | 'corrected'
export type StoredYear = CalendarYear & { year: number; source: CalendarSource }

type Row = { year: number; off: Date[]; makeUp: Date[]; source: string }

const stored = ({ year, off, makeUp, source }: Row): StoredYear => ({
  year,
  off: off.map(fromColumn),
  makeUp: makeUp.map(fromColumn),
  source: source === 'corrected' ? 'corrected' : 'chinese-days',
})

const columns = ({ off, makeUp }: CalendarYear) => ({ off: off.map(toColumn), makeUp: makeUp.map(toColumn) })

/** Every year that is published, oldest first. */
export const listCalendarYears = async (db: Db): Promise<StoredYear[]> =>
  (await db.calendarYear.findMany({ orderBy: { year: 'asc' } })).map(stored)

export async function findCalendarYear(db: Db, year: number): Promise<StoredYear | null> {
  const row = await db.calendarYear.findUnique({ where: { year } })
  return row && stored(row)
}

/** Years that the library has come to know and the table does not have. */
export async function newlyPublishedYears(db: Db): Promise<StoredYear[]> {
  const known = new Set((await db.calendarYear.findMany({ select: { year: true } })).map(({ year }) => year))
  return Object.entries(publishedCalendar().years)
    .map(([year, lists]) => ({ year: Number(year), ...lists, source: 'chinese-days' as const }))
    .filter(({ year }) => !known.has(year))
}

/** Adds years. One that is there already stays as it is, whoever wrote it. */
export async function addCalendarYears(tx: Tx, years: readonly StoredYear[]): Promise<void> {
  const data = years.map(({ year, source, ...lists }) => ({ year, source, ...columns(lists) }))
  await tx.calendarYear.createMany({ data, skipDuplicates: true })
}

export type Correction = {
  year: number
  before: CalendarYear | null
  after: CalendarYear
  note: string
  /** Who released it. */
  staffId: string
  staffName: string
  /** Who had proposed it; null before two persons were asked (decision 0023). */
  proposedByName: string | null
}

/** Writes a year as an administrator says it is, with the record of what was there before. */
export async function correctCalendarYear(tx: Tx, correction: Correction, at: Date): Promise<string> {
  const { year, before, after, ...by } = correction
  const row = { source: 'corrected', ...columns(after) }
  await tx.calendarYear.upsert({ where: { year }, create: { year, ...row }, update: row })
  const id = uuid()
  const lists = ({ off, makeUp }: CalendarYear) => ({ off: [...off], makeUp: [...makeUp] })
  await tx.calendarCorrection.create({
    data: { id, year, ...(before ? { before: lists(before) } : {}), after: lists(after), ...by, at },
  })
  return id
}

const listsOf = (stored: unknown): CalendarYear => overPattern<CalendarYear>({ off: [], makeUp: [] }, stored)

const historyLimit = 50

/** The last corrections of a year, newest first. The lists were written by this house, so their shape is trusted. */
export async function correctionsOf(db: Db, year: number): Promise<(Correction & { id: string; at: Date })[]> {
  const rows = await db.calendarCorrection.findMany({
    where: { year },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: historyLimit,
  })
  return rows.map((row) => ({
    ...row,
    before: row.before === null ? null : listsOf(row.before),
    after: listsOf(row.after),
  }))
}

/** Files whose due day waits for a calendar, counted up to `limit`. */
export const countProvisionalFiles = async (db: Db, limit: number): Promise<number> =>
  (
    await db.application.findMany({
      where: { dueProvisional: true, closedAt: null },
      select: { id: true },
      take: limit,
    })
  ).length
