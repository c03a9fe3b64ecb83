import { v5 as derivedId } from 'uuid'
import type { EmployerActor } from '@/lib/access/actor'
import { findActorOfAccount } from '@/lib/data/account/accounts'
import { standingOf } from '@/lib/data/batch/subjects'
import { finishBatches, releaseItem, settleItem, type DueItem } from '@/lib/data/batch/batches'
import { database } from '@/lib/data/client'
import { settle } from '@/lib/domain/batch/batch'
import { refuse, type Result } from '@/lib/domain/result'
import { overPattern } from '@/lib/domain/typed'
import { logger } from '@/lib/logger'
import { startRenewal } from '../application/start-for-holder'
import { submitRenewal, type RenewalStatements } from '../application/submit-renewal'
import type { CommandContext } from '../context'

/**
 * The command of one person of a batch: always the same, so that an item whose worker died after the commit gets the
 * first outcome again.
 */
const commandIdOf = ({ batchId, subjectId }: DueItem): string => derivedId(subjectId, batchId)

/** What was not ticked. */
const unstated: RenewalStatements = { checked: false, confirmed: false, lateAcknowledged: false }

/** The operator who pressed, as long as his account still acts for the unit. */
async function starterOf({ accountId, employerId }: DueItem): Promise<EmployerActor | null> {
  const actor = await findActorOfAccount(database(), accountId)
  return actor?.kind === 'employer' && actor.employerId === employerId ? actor : null
}

function act(context: CommandContext<EmployerActor>, item: DueItem): Promise<Result<{ applicationId: string }>> {
  const { kind, subjectId, seenVersion, formVersion } = item
  if (kind === 'start-renewal') return startRenewal(context, { employmentId: subjectId })
  return submitRenewal(context, {
    ...{ applicationId: subjectId, seenVersion: seenVersion ?? 0, formVersion: formVersion ?? 0 },
    statements: overPattern(unstated, item.statements),
  })
}

async function attempt(item: DueItem, now: Date): Promise<Result<{ applicationId: string }>> {
  const commandId = commandIdOf(item)
  try {
    const actor = await starterOf(item)
    return actor ? await act({ actor, now, requestId: item.batchId, commandId }, item) : refuse('not-permitted')
  } catch (error) {
    logger.error({ err: error, batch: item.batchId, item: item.ordinal }, 'batch item failed')
    return refuse('unexpected')
  }
}

/** One item that was taken: does it and writes down what came of it. */
export async function runItem(item: DueItem, clock: () => Date): Promise<void> {
  const db = database()
  const outcome = await attempt(item, clock())
  const settled = settle(item.kind, outcome, outcome.ok ? null : await standingOf(db, item), item.attempts)
  if (settled) {
    await settleItem(item, settled, clock())
    return finishBatches(db, clock(), item.batchId)
  }
  // after a fault the lease runs out first: a database that was away for a moment gets its moment
  if (!outcome.ok && outcome.refusal.code === 'conflict') await releaseItem(item)
}
