import { jsonOf } from '../json'
import type { BatchKind, Settled } from '../../domain/batch/batch'
import { Prisma } from '../generated/client'
import { batchKindIn, type Unread } from '../columns'
import { database, type Db, type Tx } from '../client'

/** Whom a batch is about, in the order of working off. */
export type BatchSubject = {
  subjectId: string
  personId: string
  /** Of a file that is handed in: what was seen at the press. */
  seenVersion: number | null
  formVersion: number | null
}

export type NewBatch = {
  id: string
  employerId: string
  kind: BatchKind
  statements: unknown
  accountId: string
  operatorName: string
  at: Date
}

/** Writes a batch with all its items, and wakes the worker. A second running one of the kind breaks `batch_one_running`. */
export async function insertBatch(tx: Tx, batch: NewBatch, subjects: readonly BatchSubject[]): Promise<void> {
  const { statements, at, ...known } = batch
  await tx.batch.create({
    data: { ...known, createdAt: at, statements: statements ? jsonOf(statements) : undefined },
  })
  const column = <K extends keyof BatchSubject>(name: K) => subjects.map((subject) => subject[name])
  await tx.$executeRaw`
    insert into "BatchItem" ("batchId", ordinal, "subjectId", "personId", "seenVersion", "formVersion")
    select ${batch.id}::uuid, s.place, s.subject, s.person, s.seen, s.form
    from unnest(${column('subjectId')}::uuid[], ${column('personId')}::uuid[], ${column('seenVersion')}::int[],
      ${column('formVersion')}::int[]) with ordinality s(subject, person, seen, form, place)`
  await wakeBatches(tx)
}

/** Wakes the worker; many wishes are one job. Notices and registers go first, however long a batch is. */
export const wakeBatches = (db: Db) =>
  db.$executeRaw`select graphile_worker.add_job('run-batches', job_key := 'run-batches', priority := 10)`

/** An item that was taken, with what its batch says. */
export type DueItem = {
  batchId: string
  ordinal: number
  subjectId: string
  seenVersion: number | null
  formVersion: number | null
  /** This one included. */
  attempts: number
  kind: BatchKind
  statements: unknown
  accountId: string
  employerId: string
}

/**
 * Takes the next item until `until`: no other worker takes it before, and when this one dies it is due again then. Units
 * take turns: the first of every batch comes before the second of any. Null when nothing is due.
 */
export async function leaseItem(now: Date, until: Date): Promise<DueItem | null> {
  const [item] = await database().$queryRaw<Unread<DueItem, 'kind'>[]>`
    update "BatchItem" i set "leasedUntil" = ${until}, attempts = i.attempts + 1
    from (
      select "batchId", ordinal from "BatchItem"
      where state = 'queued' and ("leasedUntil" is null or "leasedUntil" <= ${now})
      order by ordinal, "batchId" limit 1 for update skip locked
    ) due join "Batch" b on b.id = due."batchId"
    where i."batchId" = due."batchId" and i.ordinal = due.ordinal
    returning i."batchId", i.ordinal, i."subjectId", i."seenVersion", i."formVersion", i.attempts, b.kind, b.statements,
      b."accountId", b."employerId"`
  return item ? { ...item, kind: batchKindIn(item.kind) } : null
}

/** Gives an item back, to be taken again at once. */
export const releaseItem = ({ batchId, ordinal }: DueItem) =>
  database().batchItem.updateMany({ where: { batchId, ordinal, state: 'queued' }, data: { leasedUntil: null } })

/** Writes down what came of an item, once; whoever comes later with the same item changes nothing. */
export async function settleItem({ batchId, ordinal }: DueItem, settled: Settled, at: Date): Promise<void> {
  const said =
    settled.state === 'done'
      ? { code: settled.before ? 'already' : null }
      : {
          code: settled.refusal.code,
          params: { ...settled.refusal.params, count: settled.refusal.findings?.length ?? 0 },
        }
  await database().batchItem.updateMany({
    where: { batchId, ordinal, state: 'queued' },
    data: { ...said, state: settled.state, applicationId: settled.applicationId, settledAt: at, leasedUntil: null },
  })
}

/** Marks what has nothing left to be done: one batch, or whichever. */
export async function finishBatches(db: Db, at: Date, batchId?: string): Promise<void> {
  const which = batchId ? Prisma.sql`b.id = ${batchId}::uuid` : Prisma.sql`true`
  await db.$executeRaw`
    update "Batch" b set "finishedAt" = ${at}
    where b."finishedAt" is null and ${which}
      and not exists (select 1 from "BatchItem" i where i."batchId" = b.id and i.state = 'queued')`
}

/** Stops whatever nobody has begun. Answers how many that were; null for a batch that runs no more. */
export async function cancelItems(
  tx: Tx,
  { batchId, employerId, by, at }: { batchId: string; employerId: string; by: string; at: Date },
): Promise<number | null> {
  const { count } = await tx.batch.updateMany({
    where: { id: batchId, employerId, finishedAt: null },
    data: { cancelledAt: at, cancelledBy: by },
  })
  if (count === 0) return null
  // what was once begun may be done already although its mark is missing: it is worked off
  const left = await tx.batchItem.updateMany({
    where: { batchId, state: 'queued', attempts: 0 },
    data: { state: 'cancelled', settledAt: at },
  })
  await finishBatches(tx, at, batchId)
  await wakeBatches(tx)
  return left.count
}

/** True when the batch is this unit's. */
export const isBatchOf = async (db: Db, batchId: string, employerId: string): Promise<boolean> =>
  (await db.batch.count({ where: { id: batchId, employerId } })) > 0
