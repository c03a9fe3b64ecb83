import type { Actor } from '../access/actor'
import { ConflictError } from '../data/conflict'
import { findOutcome, storeCommand, type CommandRecord } from '../data/commands'
import { database, isDeadlock, isRuleViolation, isUniqueViolation, isWaitedOut, type Tx } from '../data/client'
import type { EventOrigin } from '../data/event-log'
import { ok, refuse, type Refusal, type Result } from '../domain/result'

/** Who asks, when, and under which ids. Every verb takes it first. */
export type CommandContext<A extends Actor = Actor> = {
  actor: A
  now: Date
  /** Ties the answer on the screen to the line in the log. */
  requestId: string
  /** One per intention of the user: the same id again gets the first outcome again. */
  commandId: string
  /** The open transaction of the verb that calls this one, which it joins; without it, it opens its own. */
  within?: Tx
}

export const originOf = (context: CommandContext): EventOrigin => ({
  actor: context.actor,
  at: context.now,
  commandId: context.commandId,
})

/** Carries a refusal out of the transaction so that everything is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** What a command answered the first time; null for one that never came to its end. */
async function firstAnswer<T>(record: CommandRecord): Promise<Result<T> | null> {
  const first = await findOutcome(database(), record)
  if (!first) return null
  return first.foreign ? refuse('command.reused') : ok(first.outcome as T)
}

/** What went wrong, as a value; what nobody foresaw is thrown again. */
function refusalFor(error: unknown): Result<never> {
  if (error instanceof Refused) return { ok: false, refusal: error.refusal }
  if (error instanceof ConflictError) return refuse('conflict')
  // the right moved or ended while the step was on its way: the guard of the table knows it the next time
  if (isRuleViolation(error, 'application_right_with_authority')) return refuse('application.right-elsewhere')
  if (isUniqueViolation(error, 'application_one_open')) return refuse('application.another-open')
  if (isUniqueViolation(error, 'employment_one_')) return refuse('employment.already-linked')
  if (isUniqueViolation(error, 'permit_one_live')) return refuse('permit.live-permit-exists')
  if (isUniqueViolation(error, 'proposal_one_waiting')) return refuse('proposal.waiting')
  if (isUniqueViolation(error, 'batch_one_running')) return refuse('batch.running')
  // Any other unique rule, or transactions waiting for each other: several wrote the same place at one moment.
  if (isUniqueViolation(error) || isDeadlock(error) || isWaitedOut(error)) return refuse('conflict')
  throw error
}

/**
 * The one way in (house §3): runs the work in one transaction and stores the command with its outcome as the last thing
 * of it. A refusal rolls everything back; a conflict becomes the refusal `conflict`. The same id again gets the first
 * outcome again: its work runs into what the first has written, at the latest into the command itself, is rolled back,
 * and the answer is looked up; a twin at the same moment waits there for the first. Timers come again by design, so
 * theirs is looked up before. The outcome must be plain JSON. A verb that is called inside another joins its
 * transaction (`within`) and is no command of its own.
 */
export async function runCommand<T>(
  context: CommandContext,
  verb: string,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, now, commandId, within } = context
  if (within) return work(within)
  const record = { id: commandId, verb, actor, at: now }
  const done = actor.kind === 'system' ? await firstAnswer<T>(record) : null
  if (done) return done
  try {
    return await database().$transaction(async (tx): Promise<Result<T>> => {
      const result = await work(tx)
      if (!result.ok) throw new Refused(result.refusal)
      await storeCommand(tx, record, result.value)
      return result
    })
  } catch (error) {
    return (await firstAnswer<T>(record)) ?? refusalFor(error)
  }
}
