import type { SignedInActor } from '@/lib/access/actor'
import { decisionContext, loadCase } from '@/lib/cases/application'
import { findSnapshot, type LoadedApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import type { Standards } from '@/lib/data/policy/policies'
import { availableActions, type AvailableAction } from '@/lib/domain/application/judge'
import type { Dossier } from '@/lib/domain/application/dossier'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import type { CheckResult } from '@/lib/domain/check/findings'
import type { Finding } from '@/lib/domain/findings'
import type { Policy } from '@/lib/domain/policy/schema'
import { fileChecks } from '../check/results'
import { historyOf, type HistoryEntry } from './history'

/**
 * A file as one of the parties meets it. Audience views pick from it what their reader may see; nothing of it goes to
 * a component directly.
 */
export type CaseView = {
  loaded: LoadedApplication
  policy: Policy
  calendar: WorkCalendar
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
export async function loadCaseView(actor: SignedInActor, applicationId: string, now: Date): Promise<CaseView | null> {
  const db = database()
  const file = await loadCase(db, actor, applicationId, now)
  if (!file) return null
  const { loaded, today } = file
  const { state } = loaded
  const { policy, calendar, standards } = await file.rules()
  const { dossier, facts } = await file.facts()
  const submitted = await file.submitted()
  return {
    ...{ loaded, policy, calendar, standards, today, submitted },
    current: dossier,
    findings: facts.findings,
    checks: submitted && state.submittedAt ? await fileChecks(db, submitted, dayOf(state.submittedAt)) : [],
    actions: availableActions(state, await decisionContext(file)),
    history: historyOf(loaded.events, policy, actor.kind),
  }
}

/** A snapshot of an earlier round, for the difference between rounds. */
export const loadRound = (applicationId: string, round: number): Promise<Dossier | null> =>
  findSnapshot(database(), applicationId, round)
