import type { EmployerActor } from '@/lib/access/actor'
import { insertBatch, type BatchSubject } from '@/lib/data/batch/batches'
import type { Tx } from '@/lib/data/client'
import { batchLimit, type BatchKind } from '@/lib/domain/batch/batch'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'

export type OpenedBatch = { batchId: string; total: number }

type Wanted = { kind: BatchKind; subjects: readonly BatchSubject[]; statements?: unknown }

/**
 * Queues the items of a batch; its id is the command's, so that two presses make one. Refuses with `batch.empty` or
 * `batch.too-many`; a second running one of the same kind ends as `batch.running` (the database says so).
 */
export async function openBatch(
  tx: Tx,
  { actor, now, commandId }: CommandContext<EmployerActor>,
  { kind, subjects, statements = null }: Wanted,
): Promise<Result<OpenedBatch>> {
  if (subjects.length === 0) return refuse('batch.empty')
  if (subjects.length > batchLimit) return refuse('batch.too-many', { params: { limit: batchLimit } })
  const { employerId, accountId, operatorName } = actor
  await insertBatch(tx, { id: commandId, employerId, kind, statements, accountId, operatorName, at: now }, subjects)
  return ok({ batchId: commandId, total: subjects.length })
}
