import type { SignedInActor } from '@/lib/access/actor'
import { currentAttachments, unsafeFindFile } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { arrangementFor, storedWarning, type MendChoice } from '@/lib/domain/attachment/inspection'
import { refuse, type Result } from '@/lib/domain/result'
import { arrangedPdf } from '@/lib/files/arrange-pdf'
import { storage } from '@/lib/files/storage'
import type { CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'
import { judgedUpload, keepAttachment, type Uploaded } from './upload'

/** `attachmentId`: the file as the person sees it; another one that has come since is never touched. */
export type MendInput = SlotPlace & { attachmentId: string } & MendChoice

/**
 * 转正, 删除空白页 at the finding itself (G-27): the pages that the finding names are turned or taken out, and the file is
 * judged and kept as the next version, its dates and signer with it; the one before stays for the audit. Refuses with
 * `not-found` where there is no such file or finding or a signature would break, `conflict` where another file has come,
 * `profile.locked` and `file.*` like an upload.
 */
export async function mendAttachment(
  context: CommandContext<SignedInActor>,
  { attachmentId, finding, by, ...place }: MendInput,
): Promise<Result<Uploaded>> {
  const owner = await writableOwner(database(), context.actor, place)
  if (!owner.ok) return owner
  const file = (await currentAttachments(database(), [owner.value])).find(({ slot }) => slot === place.slot)
  if (!file) return refuse('not-found')
  if (file.id !== attachmentId) return refuse('conflict')
  const arrangement = arrangementFor({ finding, by }, file)
  if (!arrangement) return refuse('not-found')
  const stored = await unsafeFindFile(database(), file.id)
  const bytes = stored ? await storage().get(stored.fileKey) : null
  if (!stored || !bytes) return refuse('file.gone')
  const arranged = await arrangedPdf(bytes, arrangement)
  if (!arranged.ok) return arranged
  const judged = await judgedUpload({ slot: place.slot, bytes: arranged.value })
  if (!judged.ok) return judged
  const turned = 'turn' in arrangement ? [storedWarning({ code: 'file.turned-pages', pages: arrangement.turn })] : []
  const { fileName, signedOn, validUntil, openEnded, signedBy, signedAs } = file
  const beside = { fileName, signedOn, validUntil, openEnded, signedBy, signedAs }
  // it is still the paper that was sent, also where a declaration must not be used again (Q39)
  const sentSha256 = stored.sentSha256 ?? stored.sha256
  const kept = { ...judged.value, sentSha256, warnings: [...judged.value.warnings, ...turned] }
  return keepAttachment(context, { ...place, ...beside, replaces: attachmentId }, kept)
}
