import type { SignedInActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication, findSnapshot, type LoadedApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { loadDecisionContext, type Standards } from '@/lib/data/application/decision-context'
import { availableActions, type AvailableAction } from '@/lib/domain/application/available-actions'
import type { Dossier } from '@/lib/domain/application/dossier'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { CheckResult } from '@/lib/domain/check/findings'
import type { Finding } from '@/lib/domain/findings'
import type { Policy } from '@/lib/domain/policy/schema'
import { fileChecks } from '../check/results'
import { historyOf, type HistoryEntry } from './history'

/**
 * A file as one of the parties meets it. Audience views pick from it what their reader may see; nothing of it goes to
 * a component directly.
 */
export type Case = {
  loaded: LoadedApplication
  policy: Policy
  /** As it is now: what the starter still edits. */
  current: Dossier
  /** As submitted in the running round: what reviewers judge (G-33). Null before the first submission. */
  submitted: Dossier | null
  findings: readonly Finding[]
  /** 自动比对 of what was submitted; empty before the first submission. */
  checks: readonly CheckResult[]
  /** By which figures income and age are judged (E-44). */
  standards: Standards
  /** The day of the reading. */
  today: PlainDate
  actions: AvailableAction[]
  history: HistoryEntry[]
}

/** Loads a file within the actor's scope, or null. */
export async function loadCase(actor: SignedInActor, applicationId: string, now: Date): Promise<Case | null> {
  const db = database()
  const loaded = await findApplication(db, applicationId, applicationScope(actor))
  if (!loaded) return null
  const { state } = loaded
  const { dossier, context, standards } = await loadDecisionContext(db, loaded, actor, now)
  const { policy } = context
  const submitted = state.round > 0 ? ((await findSnapshot(db, loaded.id, state.round)) as Dossier | null) : null
  return {
    loaded,
    policy,
    current: dossier,
    submitted,
    findings: context.facts.findings,
    checks: submitted && state.submittedAt ? await fileChecks(db, submitted, dayOf(state.submittedAt)) : [],
    standards,
    today: dayOf(context.now),
    actions: availableActions(state, context),
    history: historyOf(loaded.events, policy, actor.kind),
  }
}

/** A snapshot of an earlier round, for the difference between rounds. */
export const loadRound = async (applicationId: string, round: number): Promise<Dossier | null> =>
  (await findSnapshot(database(), applicationId, round)) as Dossier | null
