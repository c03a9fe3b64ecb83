import { v5 } from 'uuid'
import type { SystemActor } from '@/lib/access/actor'
import type { CommandContext } from '../context'

/** Namespace of the command ids of timers. Changing it makes every timer forget what it has done. */
const NAMESPACE = '5b0f6c52-4c1e-5d0a-9a57-3f6f0f3d2f11'

/**
 * The context of one timer verb. Its command id follows from the verb and `what` (the subject and the day by which it
 * is due), so whoever does the same again, this worker or another, gets the first outcome and nothing happens twice.
 */
export const timerContext = (verb: string, now: Date, ...what: readonly string[]): CommandContext<SystemActor> => {
  const commandId = v5([verb, ...what].join('/'), NAMESPACE)
  return { actor: { kind: 'system', job: verb }, now, requestId: commandId, commandId }
}

/** A timer came for something that is not due, or not due any more. Nothing is written, so it may come again. */
export const notDue = 'timer.not-due' as const
