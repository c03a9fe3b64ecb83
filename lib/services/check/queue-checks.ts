import { queueChecks, type AskedQuestion } from '@/lib/data/check/results'
import type { Tx } from '@/lib/data/client'
import type { Decision } from '@/lib/domain/application/decide'
import type { Dossier } from '@/lib/domain/application/dossier'
import { dayOf } from '@/lib/domain/dates'
import { plannedChecks, type PlannedCheck } from '@/lib/domain/check/plan'

/** What of a plan is put to a register. */
export const questionsOf = (planned: readonly PlannedCheck[]): AskedQuestion[] =>
  planned.flatMap(({ subject, question }) => (question ? [{ subject, question }] : []))

const asking = ['application.submitted', 'application.employer-approved']

/**
 * 自动比对 of a file that is handed in, first or again, or passed on by the employer: queued with the step itself and
 * asked later, so that no register can hold anybody up (X-01…X-05).
 */
export async function queueFileChecks(tx: Tx, { events, next }: Decision, dossier: Dossier, at: Date): Promise<void> {
  if (!events.some(({ type }) => asking.includes(type))) return
  const on = dayOf(next.submittedAt ?? at.toISOString())
  await queueChecks(tx, questionsOf(plannedChecks(dossier, on)), at)
}
