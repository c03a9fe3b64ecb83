import type { Case } from '@/lib/cases/application'
import type { LoadedApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { Decision } from '@/lib/domain/application/decide'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { EventOrigin } from '@/lib/data/event-log'

/** A decision that was taken on a file, in the transaction that stores it. */
export type Taken = { file: Case; loaded: LoadedApplication; decision: Decision; origin: EventOrigin }

/** What a decision does beyond the file itself. Everything or nothing: it runs inside the decision's transaction. */
export type Effect = (tx: Tx, taken: Taken) => Promise<void>

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
    if (taken.decision.events.some((event) => event.type === 'application.granted')) await effect(tx, taken)
  }
