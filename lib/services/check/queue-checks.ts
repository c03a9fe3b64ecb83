import { queueChecks, type AskedQuestion, askedSince, dropSuperseded } from '@/lib/data/check/results'
import type { Tx } from '@/lib/data/client'
import type { Decision } from '@/lib/domain/application/decide'
import type { Dossier } from '@/lib/domain/application/dossier'
import { dayOf } from '@/lib/domain/dates'
import { plannedChecks, type PlannedCheck, employerChecks, profileChecks } from '@/lib/domain/check/plan'
import { loadEmployerProfile, loadProfile } from '@/lib/data/application/dossiers'

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

const HOUR_MS = 3_600_000

/** Somebody who keeps typing is not compared any more for the moment; what he hands in always is. */
const perHour = 20

/**
 * 学历 and 学位 of a profile, asked as soon as they are filled in, so that the answer stands beside the fields (N-11,
 * N-12). What waits about an earlier typing is forgotten.
 */
export async function queueProfileChecks(tx: Tx, personId: string, at: Date): Promise<void> {
  const { profile } = await loadProfile(tx, personId, false)
  const questions = questionsOf(profileChecks(personId, profile))
  await dropSuperseded(tx, questions)
  const asked = await askedSince(tx, { kind: 'person', id: personId }, new Date(at.getTime() - HOUR_MS))
  if (asked >= perHour) return
  await queueChecks(tx, questions, at)
}

/** The registration facts of a unit that hands its profile in (U-16, X-02). */
export async function queueEmployerChecks(tx: Tx, employerId: string, at: Date): Promise<void> {
  const { profile } = await loadEmployerProfile(tx, employerId, false)
  await queueChecks(tx, questionsOf(employerChecks(employerId, profile)), at)
}
