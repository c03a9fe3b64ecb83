import { type BatchCounts, type BatchItemState, type BatchKind } from '../../domain/batch/batch'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { batchKindIn, batchItemStateIn, type Unread } from '../columns'

export type BatchRecord = {
  id: string
  kind: BatchKind
  operatorName: string
  createdAt: Date
  cancelledBy: string | null
  counts: BatchCounts
}

const known = { id: true, kind: true, operatorName: true, createdAt: true, cancelledBy: true } as const

const noItems: BatchCounts = { queued: 0, done: 0, refused: 0, cancelled: 0 }

async function countsOf(db: Db, batchIds: readonly string[]): Promise<Map<string, BatchCounts>> {
  const groups = await db.batchItem.groupBy({
    by: ['batchId', 'state'],
    where: { batchId: { in: [...batchIds] } },
    _count: true,
  })
  const counts = new Map(batchIds.map((id): [string, BatchCounts] => [id, { ...noItems }]))
  for (const { batchId, state, _count } of groups) {
    const of = counts.get(batchId)
    if (of) of[batchItemStateIn(state)] = _count
  }
  return counts
}

/** The unit's last batches, the newest first, or the one of that id. */
export async function findBatches(
  db: Db,
  { employerId, id, limit }: { employerId: string; id?: string; limit: number },
): Promise<BatchRecord[]> {
  const rows = await db.batch.findMany({
    where: { employerId, ...(id ? { id } : {}) },
    select: known,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  const counts = await countsOf(
    db,
    rows.map(({ id: batchId }) => batchId),
  )
  return rows.map((row) => ({ ...row, kind: batchKindIn(row.kind), counts: counts.get(row.id) ?? noItems }))
}

export type BatchItemRow = {
  ordinal: number
  name: string
  state: BatchItemState
  code: string | null
  params: Record<string, string | number> | null
  applicationId: string | null
}

export type ItemPage = { rows: BatchItemRow[]; previous: number | null; next: number | null }

/** One page of the persons of a batch, in its order: after one ordinal or, going back, before one. */
export async function findBatchItems(
  db: Db,
  query: { batchId: string; state: BatchItemState; after?: number; before?: number; size: number },
): Promise<ItemPage> {
  const { batchId, state, after, before, size } = query
  const back = before !== undefined
  const beyond = back ? Prisma.sql`i.ordinal < ${before}` : Prisma.sql`i.ordinal > ${after ?? 0}`
  const read = await db.$queryRaw<Unread<BatchItemRow, 'state'>[]>`
    select i.ordinal, p.name, i.state, i.code, i.params, i."applicationId"
    from "BatchItem" i join "Person" p on p.id = i."personId"
    where i."batchId" = ${batchId}::uuid and i.state = ${state} and ${beyond}
    order by i.ordinal ${back ? Prisma.sql`desc` : Prisma.sql`asc`} limit ${size + 1}`
  const more = read.length > size
  const page = read.slice(0, size).map((row) => ({ ...row, state: batchItemStateIn(row.state) }))
  const rows = back ? page.reverse() : page
  const hasPrevious = back ? more : after !== undefined
  const hasNext = back || more
  return {
    rows,
    previous: hasPrevious ? (rows[0]?.ordinal ?? null) : null,
    next: hasNext ? (rows.at(-1)?.ordinal ?? null) : null,
  }
}
