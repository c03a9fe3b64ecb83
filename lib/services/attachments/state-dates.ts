import type { SignedInActor } from '@/lib/access/actor'
import { stateDates } from '@/lib/data/attachments'
import type { PlainDate } from '@/lib/domain/dates'
import { askedDates, settledDates, unstatedDate } from '@/lib/domain/documents/paper-dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'

export type StateDatesInput = SlotPlace & {
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  /** 长期, where the paper can lawfully have no end. */
  openEnded?: boolean
}

/**
 * States the day of signature, and the last valid day or 长期, of the file in a slot (G-28, G-29). A day that the slot
 * owes can be changed but not taken back: `attachment.signed-on-required`, `attachment.end-required`. What a submitted
 * round holds is frozen and does not change. Refuses like an upload; `not-found` for an empty slot.
 */
export const stateAttachmentDates = (
  context: CommandContext<SignedInActor>,
  { signedOn, validUntil, openEnded = false, ...place }: StateDatesInput,
): Promise<Result<{ slot: string }>> =>
  runCommand(context, 'attachments/state-dates', async (tx) => {
    const owner = await writableOwner(tx, context.actor, place)
    if (!owner.ok) return owner
    const dates = settledDates(place.slot, { signedOn, validUntil, openEnded })
    // whether this very home can be 长期 is told by the file of the business; no home may leave both open
    const left = unstatedDate(askedDates(place.slot, []), dates)
    if (left) return refuse(left === 'signedOn' ? 'attachment.signed-on-required' : 'attachment.end-required')
    const had = await stateDates(tx, owner.value, place.slot, dates, context.now)
    return had ? ok({ slot: place.slot }) : refuse('not-found')
  })
