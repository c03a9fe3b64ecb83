import type { InstantText } from '@/lib/domain/dates'
import type { Actor } from './actor'

/**
 * What every verb is told about the command it carries out. `now` is the only time it knows. `commandId` makes a
 * repeated command (double click, lost answer) end in its first outcome. `requestId` is for the log and the user.
 */
export type CommandContext<A extends Actor = Actor> = {
  actor: A
  now: InstantText
  requestId: string
  commandId: string
}
