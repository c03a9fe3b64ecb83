import { v7 as newId, validate as isUuid } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import type { CommandContext } from '@/lib/services/context'

/** The context of one command. A form sends its own command id so that a double click counts once. */
export const commandContext = <A extends Actor>(
  actor: A,
  requestId: string,
  commandId?: string,
): CommandContext<A> => ({
  actor,
  now: now(),
  requestId,
  commandId: commandId !== undefined && isUuid(commandId) ? commandId.toLowerCase() : newId(),
})
