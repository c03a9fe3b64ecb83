import type { EmployerActor } from '@/lib/access/actor'
import { findChosenLinks, findStartable } from '@/lib/data/batch/subjects'
import { batchLimit } from '@/lib/domain/batch/batch'
import { dayOf } from '@/lib/domain/dates'
import { refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { openBatch, type OpenedBatch } from './open'

/** Links by id, or everybody whose renewal can be started now. */
export type RenewalChoice = { chosen: string[] | 'all' }

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
