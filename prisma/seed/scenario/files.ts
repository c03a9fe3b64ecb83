import type { SignedInActor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/dates'
import { slotOf, type SlotCode } from '@/lib/domain/documents/catalogue'
import type { SlotPlace } from '@/lib/services/attachments/place'
import { uploadAttachment, type Uploaded } from '@/lib/services/attachments/upload'
import { slotName } from '@/lib/labels/slots'
import { photoJpeg, plainPdf } from '../scans'
import { statedDates } from './paper-dates'
import { value, type World } from './world'

let pdf: Promise<Uint8Array> | undefined
let photo: Promise<Uint8Array> | undefined

const contentOf = (world: World, slot: SlotCode): Promise<Uint8Array> => {
  if (slotOf(slot).format === 'image') return (photo ??= photoJpeg())
  return world.paper ? world.paper(slot) : (pdf ??= plainPdf())
}

/** Uploads a small real file into a slot; `bytes` for a particular one. Its days stand beside it. */
export async function upload(
  world: World,
  actor: SignedInActor,
  place: SlotPlace,
  bytes?: Uint8Array,
): Promise<Uploaded> {
  const { format } = slotOf(place.slot)
  const context = world.as(actor)
  return value(
    uploadAttachment(context, {
      ...place,
      bytes: bytes ?? (await contentOf(world, place.slot)),
      fileName: `${slotName(place.slot)}.${format === 'pdf' ? 'pdf' : 'jpg'}`,
      ...statedDates(place.slot, dayOf(context.now.toISOString())),
    }),
  )
}

/** Several slots of one owner, one after another. */
export async function uploadAll(world: World, actor: SignedInActor, slots: readonly SlotCode[]): Promise<void> {
  for (const slot of slots) await upload(world, actor, { slot })
}
