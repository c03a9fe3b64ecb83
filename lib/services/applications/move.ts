import { applicationScope } from '@/lib/access/scope'
import {
  findApplication,
  isCurrent,
  moveApplication,
  takeSnapshot,
  type LoadedApplication,
} from '@/lib/data/applications'
import type { Tx } from '@/lib/data/client'
import { loadDecisionContext } from '@/lib/data/decision-context'
import type { NewEvent } from '@/lib/data/event-log'
import { queueNotices } from '@/lib/data/outbox'
import { decide, type Decision } from '@/lib/domain/application/decide'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { noticesOf } from '@/lib/domain/application/notices'
import type { ApplicationState } from '@/lib/domain/application/state'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { applyEffects } from './effects'

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
  const { dossier, context: judged } = await loadDecisionContext(tx, loaded, context.actor, context.now)
  const decided = decide(state, command, judged)
  // Somebody may have moved the file between the readings; what was judged is then neither the old state nor the new.
  if (!decided.ok) return (await isCurrent(tx, loaded)) ? decided : refuse('conflict')
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
