import type { SignedInActor } from '@/lib/access/actor'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { dayOf, type PlainDate, addYears } from '@/lib/domain/dates'
import { slotOf, type SlotCode, type SlotSubject } from '@/lib/domain/attachment/catalogue'
import type { StatedBeside } from '@/lib/domain/attachment/paper-dates'
import type { SlotPlace } from '@/lib/services/attachment/place'
import { keepAttachment, type Judged, type Uploaded } from '@/lib/services/attachment/upload'
import { slotName } from '@/lib/labels/slots'
import { newFileKey } from '@/lib/files/file-key'
import { latin1 } from '@/lib/files/file-kind'
import { sha256Of } from '@/lib/files/inspect-pdf'
import { photoJpeg, plainPdf } from '../scans'
import { value, type World } from './world'
import type { DistrictCode, ApplicationKind } from '@/lib/domain/codes'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import type { SlotFact } from '@/lib/domain/attachment/slot-rules'
import { policyOn } from '@/lib/domain/policy/resolve'

/**
 * What an invented paper of that day says: a declaration is signed on the day by whom the
 * unit has authorised, a licence has no end, a card runs ten
 * years, a lease and whatever else ends five years, longer than the permit for which it is shown.
 */
export function statedDates(slot: SlotCode, day: PlainDate): StatedBeside {
  const { dated, signed, end } = slotOf(slot)
  const open = slot === 'unit-licence'
  const years = slot === 'operator-id' ? 10 : 5
  const ends = end !== 'none' && end !== 'elsewhere'
  return {
    signedOn: dated ? day : null,
    signedBy: signed ? '何静' : null,
    signedAs: signed ? 'authorised' : null,
    validUntil: ends && !open ? addYears(day, years) : null,
    openEnded: open,
  }
}

type Asked = { kind: ApplicationKind; subject: SlotSubject; facts?: readonly SlotFact[] }

/** What a district's check list makes a duty for one side, under the given facts. */
export const askedSlots = (district: DistrictCode, on: PlainDate, { kind, subject, facts = [] }: Asked): SlotCode[] =>
  requiredSlots(policyOn(district, on).slots[kind], facts)
    .filter(({ need, slot }) => need === 'required' && slotOf(slot).subject === subject)
    .map(({ slot }) => slot)

let pdf: Promise<Uint8Array> | undefined
let photo: Promise<Uint8Array> | undefined

type Content = { bytes: Uint8Array; dates?: StatedBeside }

async function contentOf(world: World, slot: SlotCode, child?: ChildEntry): Promise<Content> {
  if (slotOf(slot).format === 'image') return { bytes: await (photo ??= photoJpeg()) }
  return world.cast ? world.cast.paper(slot, child) : { bytes: await (pdf ??= plainPdf()) }
}

/**
 * Puts a small real file into a slot; `bytes` for a particular one. Its days stand beside it: with somebody on the
 * stage they are the ones on his paper. `beside` is stated instead of it.
 */
export async function upload(
  world: World,
  actor: SignedInActor,
  place: SlotPlace,
  bytes?: Uint8Array,
  child?: ChildEntry,
  beside?: Partial<StatedBeside>,
): Promise<Uploaded> {
  const { format } = slotOf(place.slot)
  const context = world.as(actor)
  const content: Content = bytes ? { bytes } : await contentOf(world, place.slot, child)
  const days = beside
    ? { signedOn: null, validUntil: null, ...beside }
    : (content.dates ?? statedDates(place.slot, dayOf(context.now.toISOString())))
  const fileName = `${slotName(place.slot)}.${format === 'pdf' ? 'pdf' : 'jpg'}`
  return value(keepAttachment(context, { ...place, fileName, ...days }, known(content.bytes, format)))
}

/**
 * Everything about a file that we have made ourselves. That the portal would accept it is what a test says of each kind
 * of paper (tests/unit/seed/papers.test.ts), not what is found out anew for each of thousands.
 */
export function known(content: Uint8Array, format: 'pdf' | 'image'): Judged {
  const facts = { content, sha256: sha256Of(content), warnings: [] }
  if (format === 'image')
    return { ...facts, fileKey: newFileKey('photos', 'jpg'), contentType: 'image/jpeg', pages: null }
  const pages = counted(content)
  return { ...facts, fileKey: newFileKey('attachments', 'pdf'), contentType: 'application/pdf', pages }
}

const pageCounts = new WeakMap<Uint8Array, number>()

/** Our papers name each of their pages in the open; a file whose objects are packed has one. */
function counted(content: Uint8Array): number {
  const known = pageCounts.get(content)
  if (known) return known
  const count = Math.max(1, latin1(content).match(/\/Type \/Page\b/g)?.length ?? 0)
  pageCounts.set(content, count)
  return count
}

/** Several slots of one owner, one after another. */
export async function uploadAll(world: World, actor: SignedInActor, slots: readonly SlotCode[]): Promise<void> {
  for (const slot of slots) await upload(world, actor, { slot })
}
