import { caseOf, decisionContext } from '@/lib/cases/application'
import { type LoadedApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import type { EventOrigin } from '@/lib/data/event-log'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationCommand } from '@/lib/domain/application/decision-context'
import type { ApplicationState } from '@/lib/domain/application/state'
import { ok, type Result } from '@/lib/domain/result'
import { storeDecision } from './store-decision'

/**
 * A step that follows from something else inside a running transaction: a lapse ends the open business, a granted
 * request moves its target. `origin` names who caused it; the step itself is the system's.
 */
export async function moveBySystem(
  tx: Tx,
  loaded: LoadedApplication,
  command: ApplicationCommand,
  origin: EventOrigin,
): Promise<Result<ApplicationState>> {
  const system = { kind: 'system' as const, job: command.action }
  const file = await caseOf(tx, system, loaded, origin.at)
  const decided = decide(loaded.state, command, await decisionContext(file))
  if (!decided.ok) return decided
  const stored = await storeDecision(tx, { file, command, decision: decided.value, origin })
  if (!stored.ok) return stored
  return ok(decided.value.next)
}
