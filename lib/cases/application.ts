import type { Actor } from '../access/actor'
import { applicationScope } from '../access/scope'
import { findApplication, findSnapshot, type LoadedApplication } from '../data/application/applications'
import { loadDossier } from '../data/application/dossiers'
import type { Db } from '../data/client'
import { loadJudgingRules, type JudgingRules } from '../data/policy/policies'
import { decisionFacts } from '../domain/application/decision-facts'
import type { AnyContext, DecisionContext, FileFacts, Ground, Mover } from '../domain/application/decision-context'
import type { Dossier } from '../domain/application/dossier'
import { dayOf, type PlainDate } from '../domain/dates'

/** The file as it would be handed in now, and what the rules say about it. */
export type CaseFacts = { dossier: Dossier; facts: FileFacts }

/**
 * One file with everything that it is judged by, for one actor at one moment. Nothing is loaded before somebody asks,
 * and nothing twice: pages and verbs, and the effects of a verb, share one case.
 */
export type Case = {
  loaded: LoadedApplication
  now: Date
  /** The legal day of the moment. */
  today: PlainDate
  /** The actor as the core knows him. */
  mover: Mover
  /** The rules that judge the file today, the standards they are of (E-43, E-44), and the calendar of working days. */
  rules: () => Promise<JudgingRules>
  facts: () => Promise<CaseFacts>
  /** What was frozen with the running round; null before the first submission. */
  submitted: () => Promise<Dossier | null>
}

/** A reviewer is party to a file that is his own (house law 8). */
function moverOf(actor: Actor, { personIndex: own }: LoadedApplication): Mover {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', personId: actor.personId }
    case 'employer':
      return { kind: 'employer', employerId: actor.employerId }
    case 'system':
      return { kind: 'system' }
    case 'staff': {
      const { staffId, name, district, level, township, personIndex } = actor
      const isParty = personIndex !== null && personIndex === own
      return { kind: 'staff', staffId, name, district, level, township, isParty }
    }
  }
}

/** Asks once, however often the answer is wanted. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => (answer ??= ask())
}

function caseOf(db: Db, actor: Actor, loaded: LoadedApplication, now: Date): Case {
  const { state, id: applicationId, form } = loaded
  const on = dayOf(now.toISOString())
  const mover = moverOf(actor, loaded)
  const rules = once(() => loadJudgingRules(db, state, on, loaded.stamp))
  const facts = once(async () => {
    const { policy, calendar, standards } = await rules()
    const { dossier, hasLicence } = await loadDossier(db, { ...state, applicationId, form, on })
    const judged = { dossier, policy, calendar, on, standardsOn: standards.on, wages: standards.wages }
    return { dossier, facts: decisionFacts(state, judged, { hasLicence }) }
  })
  const submitted = once(async () => (state.round > 0 ? findSnapshot(db, applicationId, state.round) : null))
  return { loaded, now, today: on, mover, rules, facts, submitted }
}

/** One file within the actor's scope, or null. */
export async function loadCase(db: Db, actor: Actor, id: string, now: Date): Promise<Case | null> {
  const loaded = await findApplication(db, id, applicationScope(actor))
  return loaded && caseOf(db, actor, loaded, now)
}

/** Everything that steps are decided on: the page that offers them and the verb that takes one use it alike. */
export async function decisionContext({ mover, now, ...file }: Case): Promise<DecisionContext> {
  const { policy, calendar } = await file.rules()
  const { facts } = await file.facts()
  return { mover, now: now.toISOString(), policy, calendar, facts }
}

/** As much of it as one step looks at (`needsOf`). */
export async function contextOf(file: Case, needs: Ground): Promise<AnyContext> {
  if (needs === 'facts') return decisionContext(file)
  const known = { mover: file.mover, now: file.now.toISOString() }
  if (needs === 'file') return known
  const { policy, calendar } = await file.rules()
  return { ...known, policy, calendar }
}
