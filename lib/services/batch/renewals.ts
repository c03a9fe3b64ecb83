import type { EmployerActor } from '@/lib/access/actor'
import {
  findChosenLinks,
  findStartable,
  findChosenRenewals,
  findSubmittable,
  type SeenFile,
} from '@/lib/data/batch/subjects'
import { batchLimit, type BatchKind } from '@/lib/domain/batch/batch'
import { dayOf } from '@/lib/domain/dates'
import { refuse, type Result, ok } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { cancelItems, isBatchOf, insertBatch, type BatchSubject } from '@/lib/data/batch/batches'
import type { RenewalStatements } from '../application/submit-renewal'
import type { Tx } from '@/lib/data/client'

type OpenedBatch = { batchId: string; total: number }

type Wanted = { kind: BatchKind; subjects: readonly BatchSubject[]; statements?: unknown }

/**
 * Queues the items of a batch; its id is the command's, so that two presses make one. Refuses with `batch.empty` or
 * `batch.too-many`; a second running one of the same kind ends as `batch.running` (the database says so).
 */
async function openBatch(
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

/** Links by id, or everybody whose renewal can be started now. */
type RenewalChoice = { chosen: string[] | 'all' }

/**
 * 开始办理续签 for many (U-85): queued here, done by the worker, one command each. Refuses with `not-found` when somebody
 * chosen is not the unit's, or like `openBatch`.
 */
export const startRenewals = (
  context: CommandContext<EmployerActor>,
  { chosen }: RenewalChoice,
): Promise<Result<OpenedBatch>> =>
  runCommand(context, 'batches/start-renewals', async (tx) => {
    const { employerId } = context.actor
    const on = dayOf(context.now.toISOString())
    const kind = 'start-renewal'
    if (chosen === 'all')
      return openBatch(tx, context, { kind, subjects: await findStartable(tx, { employerId, on, limit: batchLimit }) })
    const ids = [...new Set(chosen)]
    const subjects = await findChosenLinks(tx, employerId, ids)
    return subjects.length < ids.length ? refuse('not-found') : openBatch(tx, context, { kind, subjects })
  })

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

/** Renewals with the versions that were seen, or every one that lies with the unit as it is now. */
type SubmissionChoice = { chosen: SeenFile[] | 'all'; statements: RenewalStatements }

/**
 * 批量提交 (U-83, U-85, N-14): queued here with what the unit states once for all, done by the worker, one command each.
 * Refuses with `not-found` when a chosen file is not the unit's, or like `openBatch`.
 */
export const submitRenewals = (
  context: CommandContext<EmployerActor>,
  { chosen, statements }: SubmissionChoice,
): Promise<Result<OpenedBatch>> =>
  runCommand(context, 'batches/submit-renewals', async (tx) => {
    const { employerId } = context.actor
    const kind = 'submit-renewal'
    if (chosen === 'all')
      return openBatch(tx, context, { kind, statements, subjects: await findSubmittable(tx, employerId, batchLimit) })
    const seen = [...new Map(chosen.map((file) => [file.id, file])).values()]
    const subjects = await findChosenRenewals(tx, employerId, seen)
    return subjects.length < seen.length ? refuse('not-found') : openBatch(tx, context, { kind, statements, subjects })
  })
