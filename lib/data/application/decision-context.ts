import type { Actor } from '../../access/actor'
import { decisionFacts } from '../../domain/application/decision-facts'
import type { DecisionContext, Mover } from '../../domain/application/decision-context'
import type { Dossier } from '../../domain/application/dossier'
import type { ApplicationForm } from '../../domain/application/forms'
import { dayOf, type PlainDate } from '../../domain/dates'
import type { AverageWage } from '../../domain/policy/average-wages'
import { standardsOn } from '../../domain/policy/effective'
import type { LoadedApplication } from './applications'
import { loadCalendar } from '../calendar/calendar'
import type { Db } from '../client'
import { loadDossier } from './dossiers'
import { blindIndexOfPerson } from '../person/people'
import { loadJudgingPolicy, loadWages } from '../policy/policies'

/** The actor as the core knows him. A reviewer is party to a file that is his own (house law 8). */
async function moverOf(db: Db, actor: Actor, personId: string | null): Promise<Mover> {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', personId: actor.personId }
    case 'employer':
      return { kind: 'employer', employerId: actor.employerId }
    case 'system':
      return { kind: 'system' }
    case 'staff': {
      const { staffId, name, district, level, township, personIndex } = actor
      const isParty = Boolean(personIndex && personId && (await blindIndexOfPerson(db, personId)) === personIndex)
      return { kind: 'staff', staffId, name, district, level, township, isParty }
    }
  }
}

/** The day whose standards judge the file, and the average wages as known on it (E-43, E-44). */
export type Standards = { on: PlainDate; wages: readonly AverageWage[] }

/** What a step on this file is decided on. The page that offers steps and the service that takes them use it alike. */
export async function loadDecisionContext(
  db: Db,
  loaded: LoadedApplication,
  actor: Actor,
  now: Date,
): Promise<{ dossier: Dossier; context: DecisionContext; standards: Standards }> {
  const { state } = loaded
  const at = now.toISOString()
  const on = dayOf(at)
  const policy = await loadJudgingPolicy(db, state, on)
  const judgedOn = standardsOn(state, on)
  const wages = await loadWages(db, judgedOn)
  const calendar = await loadCalendar(db)
  const dossier = await loadDossier(db, {
    ...state,
    applicationId: loaded.id,
    form: loaded.form as ApplicationForm,
    on,
  })
  const context: DecisionContext = {
    mover: await moverOf(db, actor, state.personId),
    now: at,
    policy,
    calendar,
    facts: decisionFacts(state, { dossier, policy, calendar, on, standardsOn: judgedOn, wages }),
  }
  return { dossier, context, standards: { on: judgedOn, wages } }
}
