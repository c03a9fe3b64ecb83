import { cache } from 'react'
import type { WorkCalendar } from '../domain/deadlines/calendar'
import type { Release } from '../domain/policy/effective'
import { Prisma } from './generated/client'
import type { Db } from './client'
import { fromColumn } from './days'

/**
 * What officers change a few times a year and every page reckons with: the published years of the calendar and every
 * released figure, whatever the day it begins on.
 */
export type Figures = { calendar: WorkCalendar; releases: readonly Release[] }

/**
 * What stands in the two tables right now, as a text that is another one after every change of a row: `xmin` names the
 * transaction that wrote it, `ctid` its version within one. It is asked of the database with every request, so that
 * a process keeps figures only as long as they are still those of everybody (decision 0036).
 */
export const figuresStamp = Prisma.sql`md5(concat(
  (select string_agg(c.xmin::text || c.ctid::text, ',' order by c.year) from "CalendarYear" c), '/',
  (select string_agg(r.xmin::text || r.ctid::text, ',' order by r.id) from "ParameterRelease" r
    where r.status = 'released' and r."effectiveFrom" is not null and r.kind = 'parameter')
))`

/** The stamp that came along with the actor of this request; outside of the rendering of a page there is none. */
const stampOfRequest = cache((): { stamp: string | null } => ({ stamp: null }))

export function noteFiguresStamp(stamp: string): void {
  stampOfRequest().stamp = stamp
}

async function readStamp(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ stamp: string }[]>`select ${figuresStamp} as stamp`
  return row?.stamp ?? ''
}

async function readFigures(db: Db): Promise<Figures> {
  const [years, released] = await Promise.all([
    db.calendarYear.findMany(),
    db.proposal.findMany({
      where: { kind: 'parameter', status: 'released', effectiveFrom: { not: null } },
      select: { area: true, subject: true, value: true, effectiveFrom: true },
    }),
  ])
  return {
    calendar: {
      years: Object.fromEntries(
        years.map((row) => [row.year, { off: row.off.map(fromColumn), makeUp: row.makeUp.map(fromColumn) }]),
      ),
    },
    releases: released.flatMap(({ area: district, subject: code, value, effectiveFrom }) =>
      effectiveFrom ? [{ district, code, value, effectiveFrom: fromColumn(effectiveFrom) }] : [],
    ),
  }
}

let kept: { stamp: string; figures: Figures } | null = null

/**
 * The figures as they stand. `known`: the stamp that came along with what they shall judge; otherwise that of the
 * request, otherwise it is asked for. The stamp is older than what is read after it, never newer: at worst they are read
 * once more than needed.
 */
export async function loadFigures(db: Db, known?: string): Promise<Figures> {
  const stamp = known ?? stampOfRequest().stamp ?? (await readStamp(db))
  if (kept?.stamp === stamp) return kept.figures
  const figures = await readFigures(db)
  kept = { stamp, figures }
  return figures
}
