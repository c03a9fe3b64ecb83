import type { Case } from '@/lib/cases/application'
import { moveApplication, takeSnapshot } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin, NewEvent } from '@/lib/data/event-log'
import { tell } from '@/lib/data/notice/tell'
import type { Decision } from '@/lib/domain/application/decide'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { losesOn } from '@/lib/domain/application/loss'
import { applicationNotices } from '@/lib/domain/application/notices'
import { pinned } from '@/lib/domain/policy/resolve'
import { ok, type Result } from '@/lib/domain/result'
import { queueFileChecks } from '../check/queue-checks'
import { applyEffects } from './effects'
import { moveQuota } from './effects/move-quota'

/** The opinion of a step is free text about people, so it is sealed with the event that carries its flags. */
const withOpinion = (
  events: ApplicationEvent[],
  { opinion, reason }: ApplicationCommand,
): NewEvent<ApplicationEvent>[] =>
  events.map((event, index) => ({
    event,
    secret: index === 0 && (opinion || reason) ? JSON.stringify({ ...opinion, reason }) : null,
  }))

export type StoredDecision = {
  file: Case
  command: ApplicationCommand
  decision: Decision
  origin: EventOrigin
}

/**
 * Writes a decision with everything that follows: state and events, snapshot of a new round, quota, effects, notices,
 * questions. Refuses with `quota.none-left`; the transaction must then be rolled back.
 */
export async function storeDecision(tx: Tx, stored: StoredDecision): Promise<Result<true>> {
  const { file, command, decision, origin } = stored
  const { loaded } = file
  const { events, next } = decision
  const { policy: judging } = await file.rules()
  const { dossier } = await file.facts()
  const lost = losesOn(next.kind, dossier.permit, judging)
  await moveApplication(tx, loaded, next, { events: withOpinion(events, command), losesOn: lost }, origin)
  if (next.round > loaded.state.round) await takeSnapshot(tx, loaded.id, next.round, dossier, origin.at)
  const quota = await moveQuota(tx, { file, loaded, decision, origin })
  if (!quota.ok) return quota
  await applyEffects(tx, { file, loaded, decision, origin })
  const policy = pinned(next.policyVersion)
  const told = { id: loaded.id, state: next, before: loaded.state }
  await tell(
    tx,
    events.flatMap((event) => applicationNotices(told, event, policy)),
    origin.at,
  )
  await queueFileChecks(tx, decision, dossier, origin.at)
  return ok(true)
}
