import type { PlainDate } from '../domain/dates'
import { database, type Db, type Tx } from './client'
import { fromColumn } from './days'

const ID = 'demo'

/** By how many milliseconds the presenter has moved the clock; 0 when nobody has. */
export async function readClockShift(): Promise<number> {
  const row = await database().demoClock.findUnique({ where: { id: ID }, select: { shiftMs: true } })
  return Number(row?.shiftMs ?? 0)
}

/** Moves the clock on by so many milliseconds. */
export async function addClockShift(tx: Tx, ms: number, at: Date): Promise<void> {
  await tx.demoClock.upsert({
    where: { id: ID },
    create: { id: ID, shiftMs: ms, changedAt: at },
    update: { shiftMs: { increment: ms }, changedAt: at },
  })
}

/** Wakes the worker to do what the days that have passed ask for. */
export async function queueSweep(tx: Tx): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job('sweep', job_key := 'sweep')`
}

/** The last legal day whose sweep is done, or null before the first. */
export async function sweptThrough(db: Db): Promise<PlainDate | null> {
  const row = await db.sweep.findUnique({ where: { id: 'daily' }, select: { doneThrough: true } })
  return row ? fromColumn(row.doneThrough) : null
}
