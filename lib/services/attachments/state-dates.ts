import type { SignedInActor } from '@/lib/access/actor'
import { stateDates } from '@/lib/data/attachments'
import type { PlainDate } from '@/lib/domain/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'

export type StateDatesInput = SlotPlace & { signedOn: PlainDate | null; validUntil: PlainDate | null }

/**
 * States the day of signature and the last valid day of the file in a slot (G-28, G-29); null takes a day back. What
 * a submitted round holds is frozen and does not change. Refuses like an upload; `not-found` for an empty slot.
 */
export const stateAttachmentDates = (
  context: CommandContext<SignedInActor>,
  { signedOn, validUntil, ...place }: StateDatesInput,
): Promise<Result<{ slot: string }>> =>
  runCommand(context, 'attachments/state-dates', async (tx) => {
    const owner = await writableOwner(tx, context.actor, place)
    if (!owner.ok) return owner
    const had = await stateDates(tx, owner.value, place.slot, { signedOn, validUntil })
    return had ? ok({ slot: place.slot }) : refuse('not-found')
  })
