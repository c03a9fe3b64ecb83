import type { Actor } from '../access/actor'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

export type CommandRecord = { id: string; verb: string; actor: Actor; at: Date }

const actorKey = (actor: Actor): string => ('accountId' in actor ? actor.accountId : `system:${actor.job}`)

/**
 * Takes a command id. Answers null for a new command, or what is known of the first run: its outcome, or
 * `foreign` when somebody else or another verb used the id. A concurrent twin waits here until the first commits.
 */
export async function takeCommand(
  tx: Tx,
  { id, verb, actor, at }: CommandRecord,
): Promise<null | { foreign: true } | { foreign: false; outcome: unknown }> {
  const taken = await tx.command.createMany({ data: { id, verb, actor: actorKey(actor), at }, skipDuplicates: true })
  if (taken.count === 1) return null
  const first = await tx.command.findUniqueOrThrow({ where: { id } })
  if (first.verb !== verb || first.actor !== actorKey(actor)) return { foreign: true }
  return { foreign: false, outcome: first.outcome }
}

/** Remembers what a command answered. */
export async function storeOutcome(tx: Tx, id: string, outcome: unknown): Promise<void> {
  await tx.command.update({ where: { id }, data: { outcome: (outcome ?? null) as Prisma.InputJsonValue } })
}
