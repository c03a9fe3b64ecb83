import { contextOf, loadCase, type Case } from '@/lib/cases/application'
import { isCurrent, moveApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin, NewEvent } from '@/lib/data/event-log'
import { tell } from '@/lib/data/notice/tell'
import { decide, needsOf, type Decision } from '@/lib/domain/application/decide'
import type { ApplicationCommand, Ground } from '@/lib/domain/application/decision-context'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { losesOn } from '@/lib/domain/application/loss'
import { applicationNotices } from '@/lib/domain/application/notices'
import type { ApplicationState } from '@/lib/domain/application/state'
import { moveFor } from '@/lib/domain/application/transitions'
import { pinned } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { declaredWords } from '@/lib/labels/declared'
import { queueFileChecks } from '../check/queue-checks'
import { originOf, runCommand, type CommandContext } from '../context'
import { applyEffects } from './effects'

export type Moved = { applicationId: string; status: ApplicationState['status']; version: number }

/** What a step is asked on: the file, and the version the user was looking at. */
export type MoveInput = { applicationId: string; seenVersion?: number }

/** The opinion of a step is free text about people, so it is sealed with the event that carries its flags, and with what was ticked. */
const withOpinion = (
  events: ApplicationEvent[],
  { opinion, reason, confirmed }: ApplicationCommand,
): NewEvent<ApplicationEvent>[] =>
  events.map((event, index) => ({
    event,
    secret: index === 0 && (opinion || reason || confirmed) ? JSON.stringify({ ...opinion, reason, confirmed }) : null,
  }))

/**
 * The dossier, and what is lost with the file, as far as the step has looked; otherwise what was known before. `frozen`: what
 * goes into the snapshot of a new round, with the words of what is declared (decision 0042).
 */
async function seenBy(file: Case, needs: Ground, { next }: Decision) {
  if (needs !== 'facts') return { dossier: null, lost: file.loaded.losesOn, frozen: null }
  const [{ policy }, { dossier }] = [await file.rules(), await file.facts()]
  const lost = losesOn(next.kind, dossier.permit, policy)
  if (next.round === file.loaded.state.round) return { dossier, lost, frozen: null }
  const frozen: Dossier = { ...dossier, declared: declaredWords(dossier, policy) }
  return { dossier, lost, frozen }
}

/**
 * Writes a decision with everything that follows: state and events, snapshot of a new round, quota and effects,
 * notices, questions. Refuses with what an effect objects; the transaction must then be rolled back.
 */
async function store(
  tx: Tx,
  file: Case,
  { command, decision, needs }: { command: ApplicationCommand; decision: Decision; needs: Ground },
  origin: EventOrigin,
): Promise<Result<true>> {
  const { loaded } = file
  const { events, next } = decision
  const { dossier, lost, frozen } = await seenBy(file, needs, decision)
  await moveApplication(tx, loaded, next, { events: withOpinion(events, command), losesOn: lost, frozen }, origin)
  const alsoMove = (id: string, also: ApplicationCommand) => moveBySystem(tx, id, also, origin)
  const effects = await applyEffects(tx, { file, loaded, decision, origin, alsoMove })
  if (!effects.ok) return effects
  const policy = pinned(next.policyVersion)
  const told = { id: loaded.id, state: next, before: loaded.state }
  await tell(
    tx,
    events.flatMap((event) => applicationNotices(told, event, policy)),
    origin.at,
  )
  if (dossier) await queueFileChecks(tx, decision, dossier, origin.at)
  return ok(true)
}

/**
 * The road of every step of every application: decide and write, effects, notices, all in the transaction that is open.
 * Loads no more than the step looks at. Refuses with what the core or an effect objects, or `conflict` when the file
 * moved on since it was loaded; everything must then be rolled back.
 */
export async function takeStep(
  tx: Tx,
  file: Case,
  command: ApplicationCommand,
  origin: EventOrigin,
): Promise<Result<ApplicationState>> {
  const { loaded } = file
  const found = moveFor(loaded.state.kind, loaded.state.status, command.action)
  const needs = found ? needsOf(found) : 'file'
  const decided = decide(loaded.state, command, await contextOf(file, needs))
  // Somebody may have moved the file between the readings; what was judged is then neither the old state nor the new.
  if (!decided.ok) return (await isCurrent(tx, loaded)) ? decided : refuse('conflict')
  const stored = await store(tx, file, { command, decision: decided.value, needs }, origin)
  return stored.ok ? ok(decided.value.next) : stored
}

/**
 * A step that follows from something else inside a running transaction: a lapse ends the open business, a granted
 * request moves its target. `origin` names who caused it; the step itself is the system's. Refuses like `takeStep`, or
 * with `not-found`.
 */
export async function moveBySystem(
  tx: Tx,
  applicationId: string,
  command: ApplicationCommand,
  origin: EventOrigin,
): Promise<Result<ApplicationState>> {
  const file = await loadCase(tx, { kind: 'system', job: command.action }, applicationId, origin.at)
  return file ? takeStep(tx, file, command, origin) : refuse('not-found')
}

/**
 * One step as somebody's command, within his scope. The verbs of `steps.ts` only name it. Refuses with `not-found`
 * outside the scope, `conflict` when the file moved on since the user looked, or like `takeStep`.
 */
export const move = (
  context: CommandContext,
  verb: string,
  { applicationId, seenVersion }: MoveInput,
  command: ApplicationCommand,
): Promise<Result<Moved>> =>
  runCommand(context, verb, async (tx) => {
    const file = await loadCase(tx, context.actor, applicationId, context.now)
    if (!file) return refuse('not-found')
    if (seenVersion !== undefined && seenVersion !== file.loaded.state.version) return refuse('conflict')
    const moved = await takeStep(tx, file, command, originOf(context))
    return moved.ok ? ok({ applicationId, status: moved.value.status, version: moved.value.version }) : moved
  })
