import type { Actor } from '../access/actor'
import { ConflictError } from '../data/conflict'
import { storeOutcome, takeCommand } from '../data/commands'
import { database, isDeadlock, isRuleViolation, isUniqueViolation, type Tx } from '../data/client'
import type { EventOrigin } from '../data/event-log'
import { refuse, type Refusal, type Result } from '../domain/result'

/** Who asks, when, and under which ids. Every verb takes it first. */
export type CommandContext<A extends Actor = Actor> = {
  actor: A
  now: Date
  /** Ties the answer on the screen to the line in the log. */
  requestId: string
  /** One per intention of the user: the same id again gets the first outcome again. */
  commandId: string
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

/**
 * The one way in (house §3): takes the command id, runs the work in one transaction and remembers the outcome.
 * A refusal rolls everything back; a conflict becomes the refusal `conflict`; a repeated command gets the first
 * outcome. The outcome must be plain JSON.
 */
export async function runCommand<T>(
  context: CommandContext,
  verb: string,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await database().$transaction(async (tx): Promise<Result<T>> => {
      const first = await takeCommand(tx, { id: context.commandId, verb, actor: context.actor, at: context.now })
      if (first?.foreign) throw new Refused({ code: 'command.reused' })
      if (first) return { ok: true, value: first.outcome as T }
      const result = await work(tx)
      if (!result.ok) throw new Refused(result.refusal)
      await storeOutcome(tx, context.commandId, result.value)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    if (error instanceof ConflictError) return refuse('conflict')
    // the right moved or ended while the step was on its way: the guard of the table knows it the next time
    if (isRuleViolation(error, 'application_right_with_authority')) return refuse('application.right-elsewhere')
    if (isUniqueViolation(error, 'application_one_open')) return refuse('application.another-open')
    if (isUniqueViolation(error, 'employment_one_')) return refuse('employment.already-linked')
    if (isUniqueViolation(error, 'permit_one_live')) return refuse('permit.live-permit-exists')
    if (isUniqueViolation(error, 'proposal_one_waiting')) return refuse('proposal.waiting')
    if (isUniqueViolation(error, 'batch_one_running')) return refuse('batch.running')
    // Any other unique rule, or two transactions waiting for each other: two wrote the same place at one moment.
    if (isUniqueViolation(error) || isDeadlock(error)) return refuse('conflict')
    throw error
  }
}
