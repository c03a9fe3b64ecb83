import type { SignedInActor } from '@/lib/access/actor'
import { retireAttachment } from '@/lib/data/attachment/attachments'
import { moveFormerCertificate } from '@/lib/data/permit/former-certificate'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'

/** 删除: empties a slot (U-32, I-32). The file stays for the audit. Refuses with `not-found` for an empty slot. */
export const removeAttachment = (
  context: CommandContext<SignedInActor>,
  place: SlotPlace,
): Promise<Result<{ slot: string }>> =>
  runCommand(context, 'attachments/remove', async (tx) => {
    const owner = await writableOwner(tx, context.actor, place)
    if (!owner.ok) return owner
    if (owner.value.kind === 'employer') await moveFormerCertificate(tx, owner.value.id)
    const had = await retireAttachment(tx, owner.value, place.slot, context.now)
    return had ? ok({ slot: place.slot }) : refuse('not-found')
  })
