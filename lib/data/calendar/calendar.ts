import type { WorkCalendar } from '../../domain/deadlines/calendar'
import type { Db } from '../client'
import { fromColumn } from '../days'

/** The published working-day calendar, handed as a value to the core. */
export async function loadCalendar(db: Db): Promise<WorkCalendar> {
  const rows = await db.calendarYear.findMany()
  return {
    years: Object.fromEntries(
      rows.map((row) => [row.year, { off: row.off.map(fromColumn), makeUp: row.makeUp.map(fromColumn) }]),
    ),
  }
}
