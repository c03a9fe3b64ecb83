import { loadCase, decisionContext } from '@/lib/cases/application'
import { isCurrent } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { ApplicationState } from '@/lib/domain/application/state'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { storeDecision } from './store-decision'

export type Moved = { applicationId: string; status: ApplicationState['status']; version: number }

/** What a step is asked on: the file, and the version the user was looking at. */
export type MoveInput = { applicationId: string; seenVersion?: number }

/** One step inside a transaction that is already open; refuses like `move`. */
export async function moveWithin(
  tx: Tx,
  context: CommandContext,
  input: MoveInput,
  command: ApplicationCommand,
): Promise<Result<Moved>> {
  const file = await loadCase(tx, context.actor, input.applicationId, context.now)
  if (!file) return refuse('not-found')
  const { loaded } = file
  const { state } = loaded
  if (input.seenVersion !== undefined && input.seenVersion !== state.version) return refuse('conflict')
  const decided = decide(state, command, await decisionContext(file))
  // Somebody may have moved the file between the readings; what was judged is then neither the old state nor the new.
  if (!decided.ok) return (await isCurrent(tx, loaded)) ? decided : refuse('conflict')
  const { next } = decided.value
  const stored = await storeDecision(tx, { file, command, decision: decided.value, origin: originOf(context) })
  if (!stored.ok) return stored
  return ok({ applicationId: loaded.id, status: next.status, version: next.version })
}

/**
 * The road of every step of every application: load within the actor's scope, decide, write, effects, notices, all in
 * one transaction. Verbs of this folder and of `review` only name the step. Refuses with `not-found` outside the
 * scope, `conflict` when the file moved on since the user looked, or what the core objects.
 */
export const move = (
  context: CommandContext,
  verb: string,
  input: MoveInput,
  command: ApplicationCommand,
): Promise<Result<Moved>> => runCommand(context, verb, (tx) => moveWithin(tx, context, input, command))
