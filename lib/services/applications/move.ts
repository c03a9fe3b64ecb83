import { applicationScope } from '@/lib/access/scope'
import { findApplication, moveApplication, takeSnapshot, type LoadedApplication } from '@/lib/data/applications'
import { loadCalendar } from '@/lib/data/calendar'
import type { Tx } from '@/lib/data/client'
import { loadDossier } from '@/lib/data/dossiers'
import type { NewEvent } from '@/lib/data/event-log'
import { queueNotices } from '@/lib/data/outbox'
import { decide, type Decision } from '@/lib/domain/application/decide'
import type { ApplicationCommand, DecisionContext } from '@/lib/domain/application/decision-context'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { decisionFacts } from '@/lib/domain/application/decision-facts'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { noticesOf } from '@/lib/domain/application/notices'
import type { ApplicationState } from '@/lib/domain/application/state'
import { policyOf } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { applyEffects } from './effects'
import { moverOf } from './mover'

export type Moved = { applicationId: string; status: ApplicationState['status']; version: number }

/** What a step is asked on: the file, and the version the user was looking at. */
export type MoveInput = { applicationId: string; seenVersion?: number }

/** The opinion of a step is free text about people, so it is sealed with the event that carries its flags. */
const withOpinion = (
  events: ApplicationEvent[],
  { opinion, reason }: ApplicationCommand,
): NewEvent<ApplicationEvent>[] =>
  events.map((event, index) => ({
    event,
    secret: index === 0 && (opinion || reason) ? JSON.stringify({ ...opinion, reason }) : null,
  }))

async function contextFor(tx: Tx, loaded: LoadedApplication, dossier: Dossier, context: CommandContext) {
  const policy = policyOf(loaded.state.district)
  return {
    mover: await moverOf(tx, context.actor, loaded.state.personId),
    now: context.now.toISOString(),
    policy,
    calendar: await loadCalendar(tx),
    facts: decisionFacts(loaded.state, dossier, policy, context.now.toISOString()),
  } satisfies DecisionContext
}

const hrefFor = (id: string, to: 'person' | 'employer'): string =>
  to === 'person' ? `/applicant/applications/${id}` : `/employer/applications/${id}`

async function tell(tx: Tx, loaded: LoadedApplication, { events, next }: Decision, at: Date): Promise<void> {
  const notices = events.flatMap((event) => noticesOf(next, event))
  await queueNotices(
    tx,
    notices.flatMap(({ to, code, params }) => {
      const id = to === 'person' ? next.personId : next.employerId
      return id ? [{ recipient: { kind: to, id }, code, params, href: hrefFor(loaded.id, to) }] : []
    }),
    at,
  )
}

async function step(
  tx: Tx,
  context: CommandContext,
  input: MoveInput,
  command: ApplicationCommand,
): Promise<Result<Moved>> {
  const loaded = await findApplication(tx, input.applicationId, applicationScope(context.actor))
  if (!loaded) return refuse('not-found')
  const { state } = loaded
  if (input.seenVersion !== undefined && input.seenVersion !== state.version) return refuse('conflict')
  const dossier = await loadDossier(tx, { ...state, form: loaded.form as ApplicationForm })
  const decided = decide(state, command, await contextFor(tx, loaded, dossier, context))
  if (!decided.ok) return decided
  const { events, next } = decided.value
  await moveApplication(tx, loaded, next, withOpinion(events, command), originOf(context))
  if (next.round > state.round) await takeSnapshot(tx, loaded.id, next.round, dossier, context.now)
  await applyEffects(tx, loaded, decided.value, originOf(context))
  await tell(tx, loaded, decided.value, context.now)
  return ok({ applicationId: loaded.id, status: next.status, version: next.version })
}

/**
 * The road of every step of every application: load within the actor's scope, decide, write, effects, notices, all in
 * one transaction. Verbs of this folder and of `review` only name the step. Refuses with `not-found` outside the
 * scope, `conflict` when the file moved on since the user looked, or what the core objects.
 */
export const move = (
  context: CommandContext,
  verb: string,
  input: MoveInput,
  command: ApplicationCommand,
): Promise<Result<Moved>> => runCommand(context, verb, (tx) => step(tx, context, input, command))
