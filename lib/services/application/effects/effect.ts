import type { Case } from '@/lib/cases/application'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { LoadedApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { Decision } from '@/lib/domain/application/decide'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { EventOrigin } from '@/lib/data/event-log'
import { ok, type Result } from '@/lib/domain/result'

/** A decision that was taken on a file, in the transaction that stores it. */
export type Taken = {
  file: Case
  loaded: LoadedApplication
  decision: Decision
  origin: EventOrigin
  /** Takes the system's own step on another file, in the same transaction. */
  alsoMove: (applicationId: string, command: ApplicationCommand) => Promise<Result<unknown>>
}

/**
 * What a decision does beyond the file itself. Everything or nothing: it runs inside the decision's transaction, and what
 * it refuses rolls the decision back.
 */
export type Effect = (tx: Tx, taken: Taken) => Promise<Result<true>>

/** The snapshot of the round that was granted: what was judged is what takes effect (house law 5). */
export async function judgedDossier({ file, loaded }: Taken): Promise<Dossier> {
  const dossier = await file.submitted()
  if (!dossier) throw new Error(`application ${loaded.id} was granted without a snapshot`)
  return dossier
}

/** An effect that takes place at 办结 only. */
export const whenGranted =
  (effect: Effect): Effect =>
  async (tx, taken) => {
    const isGranted = taken.decision.events.some((event) => event.type === 'application.granted')
    return isGranted ? effect(tx, taken) : ok(true)
  }
