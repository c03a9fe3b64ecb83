import { jsonOf } from './json'
import type { Actor } from '../access/actor'
import type { Db, Tx } from './client'

export type CommandRecord = { id: string; verb: string; actor: Actor; at: Date }

const actorKey = (actor: Actor): string => ('accountId' in actor ? actor.accountId : `system:${actor.job}`)

/** What a command id has come to: its outcome, or `foreign` when somebody else or another verb used it; null: nothing yet. */
export async function findOutcome(
  db: Db,
  { id, verb, actor }: CommandRecord,
): Promise<null | { foreign: true } | { foreign: false; outcome: unknown }> {
  const first = await db.command.findUnique({ where: { id } })
  if (!first) return null
  if (first.verb !== verb || first.actor !== actorKey(actor)) return { foreign: true }
  return { foreign: false, outcome: first.outcome }
}

/**
 * Remembers a command with what it answered. The id is unique: a concurrent twin waits here until the first commits,
 * and then breaks the rule.
 */
export async function storeCommand(tx: Tx, { id, verb, actor, at }: CommandRecord, outcome: unknown): Promise<void> {
  const data = { id, verb, actor: actorKey(actor), at, outcome: jsonOf(outcome ?? null) }
  await tx.command.createMany({ data })
}
