import type { PlainDate } from '../../domain/dates'
import type { Db } from '../client'
import { fromColumn } from '../days'

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
