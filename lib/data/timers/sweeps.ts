import type { PlainDate } from '../../domain/dates'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { Prisma } from '../generated/client'

/** How many due subjects are read at once; a sweep never loads all of them. */
export const pageSize = 200

/** A subject that is due, and the value by which it is due (a day, or a version) as text. */
export type Due = { id: string; on: PlainDate }

/** The condition of the next page in the order (`column`, `id`); everything before the first. */
export const beyond = (column: Prisma.Sql, id: Prisma.Sql, after: Due | null): Prisma.Sql =>
  after ? Prisma.sql`(${column}, ${id}) > (${after.on}::date, ${after.id}::uuid)` : Prisma.sql`true`

/** The one sweep there is. */
const ID = 'daily'

/** The last legal day that is swept, or null before the first. */
export async function sweptThrough(db: Db): Promise<PlainDate | null> {
  const row = await db.sweep.findUnique({ where: { id: ID }, select: { doneThrough: true } })
  return row ? fromColumn(row.doneThrough) : null
}

/** Writes down that every legal day up to and including this one is swept; never goes back. */
export async function markSwept(db: Db, day: PlainDate): Promise<void> {
  await db.$executeRaw`
    insert into "Sweep" (id, "doneThrough") values (${ID}, ${day}::date)
    on conflict (id) do update set "doneThrough" = greatest("Sweep"."doneThrough", excluded."doneThrough")`
}

/** Wakes the worker for a task; however often it is called, one job waits. */
export async function wake(db: Db, task: 'sweep' | 'recompute-due'): Promise<void> {
  await db.$executeRaw`select graphile_worker.add_job(${task}::text, job_key := ${task}::text)`
}
