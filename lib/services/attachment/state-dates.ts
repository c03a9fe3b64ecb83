import type { SignedInActor } from '@/lib/access/actor'
import { currentAttachments, stateDates } from '@/lib/data/attachment/attachments'
import type { PlainDate } from '@/lib/domain/dates'
import { askedDates, settledDates, unstated, type Owed } from '@/lib/domain/attachment/paper-dates'
import type { SignerRole } from '@/lib/domain/attachment/signer'
import type { RefusalCodes } from '@/lib/domain/refusal-codes'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'

export type StateDatesInput = SlotPlace & {
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  /** 长期, where the paper can lawfully have no end. */
  openEnded?: boolean
  /** Who signed for the unit, and as what. */
  signedBy?: string | null
  signedAs?: SignerRole | null
}

const refusals: Record<Owed, RefusalCodes['application']> = {
  signedOn: 'attachment.signed-on-required',
  signer: 'attachment.signer-required',
  validUntil: 'attachment.end-required',
}

/**
 * States the day of signature, the signer, and the last valid day or 长期, of the file in a slot (G-28, G-29, C-38). They
 * can be stated one after another; what the slot owes and was stated can be changed but not taken back, and stating
 * nothing at all is refused too: `attachment.signed-on-required`, `attachment.signer-required`, `attachment.end-required`.
 * What a submitted round holds is frozen and does not change. Refuses like an upload; `not-found` for an empty slot.
 */
export const stateAttachmentDates = (
  context: CommandContext<SignedInActor>,
  { signedOn, validUntil, openEnded = false, signedBy = null, signedAs = null, ...place }: StateDatesInput,
): Promise<Result<{ slot: string }>> =>
  runCommand(context, 'attachments/state-dates', async (tx) => {
    const owner = await writableOwner(tx, context.actor, place)
    if (!owner.ok) return owner
    const file = (await currentAttachments(tx, [owner.value])).find(({ slot }) => slot === place.slot)
    if (!file) return refuse('not-found')
    // whether this very home can be 长期 is told by the file of the business; no home may leave both open
    const asked = askedDates(place.slot, [])
    const stated = settledDates(place.slot, { signedOn, validUntil, openEnded, signedBy, signedAs })
    const owedBefore = unstated(asked, file)
    const owedNow = unstated(asked, stated)
    const refused = owedNow.find((what) => !owedBefore.includes(what)) ?? (isBlank(stated) ? owedNow[0] : undefined)
    if (refused) return refuse(refusals[refused])
    await stateDates(tx, owner.value, place.slot, stated, context.now)
    return ok({ slot: place.slot })
  })

const isBlank = ({ signedOn, validUntil, openEnded, signedBy, signedAs }: ReturnType<typeof settledDates>): boolean =>
  signedOn === null && validUntil === null && !openEnded && signedBy === null && signedAs === null
