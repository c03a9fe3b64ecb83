import type { EmployerActor } from '@/lib/access/actor'
import { findChosenRenewals, findSubmittable, type SeenFile } from '@/lib/data/batch/subjects'
import { batchLimit } from '@/lib/domain/batch/batch'
import { refuse, type Result } from '@/lib/domain/result'
import type { RenewalStatements } from '../application/submit-renewal'
import { runCommand, type CommandContext } from '../context'
import { openBatch, type OpenedBatch } from './open'

/** Renewals with the versions that were seen, or every one that lies with the unit as it is now. */
export type SubmissionChoice = { chosen: SeenFile[] | 'all'; statements: RenewalStatements }

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
