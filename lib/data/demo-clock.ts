import { database, type Tx } from './client'

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
