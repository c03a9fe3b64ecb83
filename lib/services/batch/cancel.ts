import type { EmployerActor } from '@/lib/access/actor'
import { cancelItems, isBatchOf } from '@/lib/data/batch/batches'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'

/**
 * Stops a batch: whom nobody has begun with stays as he was, what has begun is finished. Any operator of the unit may.
 * Refuses with `not-found` for another unit's, or `batch.over`.
 */
export const cancelBatch = (
  context: CommandContext<EmployerActor>,
  { batchId }: { batchId: string },
): Promise<Result<{ cancelled: number }>> =>
  runCommand(context, 'batches/cancel', async (tx) => {
    const { employerId, operatorName } = context.actor
    if (!(await isBatchOf(tx, batchId, employerId))) return refuse('not-found')
    const cancelled = await cancelItems(tx, { batchId, employerId, by: operatorName, at: context.now })
    return cancelled === null ? refuse('batch.over') : ok({ cancelled })
  })
