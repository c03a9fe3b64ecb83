import type { SignedInActor } from '@/lib/access/actor'
import { addAttachment, isCurrent, isKept, type NewAttachment } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { moveFormerCertificate } from '@/lib/data/permit/former-certificate'
import type { PlainDate } from '@/lib/domain/dates'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { storedWarning } from '@/lib/domain/attachment/inspection'
import { settledDates } from '@/lib/domain/attachment/paper-dates'
import type { SignerRole } from '@/lib/domain/attachment/signer'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { newFileKey } from '@/lib/files/file-key'
import { inspectPdf, sha256Of } from '@/lib/files/inspect-pdf'
import { inspectPhoto } from '@/lib/files/inspect-photo'
import { storage } from '@/lib/files/storage'
import { hasVirusScanner, scanForViruses } from '@/lib/integrations/virus-scanner'
import { runCommand, type CommandContext } from '../context'
import { writableOwner, type SlotPlace } from './place'
import { normalizeFileName } from '@/lib/domain/text/free-text'

export type UploadInput = SlotPlace & {
  fileName: string
  bytes: Uint8Array
  /** Opens a PDF that has an open password; forgotten as soon as it is judged. */
  password?: string
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  /** 长期, where the paper can lawfully have no end. */
  openEnded?: boolean
  /** Who signed for the unit, and as what, where the paper is signed (C-38). */
  signedBy?: string | null
  signedAs?: SignerRole | null
}

export type Uploaded = {
  id: string
  slot: string
  version: number
  fileName: string
  bytes: number
  pages: number | null
  warnings: string[]
  uploadedAt: string
}

/** What was found of a file, and the bytes to keep. */
export type Judged = Pick<NewAttachment, 'contentType' | 'pages' | 'warnings' | 'sha256' | 'sentSha256' | 'fileKey'> & {
  content: Uint8Array
}

type Sent = Pick<UploadInput, 'slot' | 'bytes' | 'password'>

/**
 * What a file is, and that it carries no virus (`file.virus`) where a scanner is configured. While the scanner is away a
 * file is taken all the same, says so, and is searched later (`recheckUnscanned`).
 */
export async function judgedUpload(sent: Sent): Promise<Result<Judged>> {
  const judged = await judgedContent(sent)
  if (!judged.ok || !hasVirusScanner()) return judged
  const answer = await scanForViruses(sent.bytes)
  if (answer === 'infected') return refuse('file.virus')
  if (answer === 'clean') return judged
  return ok({ ...judged.value, warnings: [...judged.value.warnings, storedWarning({ code: 'file.unscanned' })] })
}

/** The content decides what a file is, never its name (N-26). A photo is stored upright and without metadata. */
async function judgedContent({ slot, bytes, password }: Sent): Promise<Result<Judged>> {
  const { format, maxBytes } = slotOf(slot)
  if (format === 'image') {
    const photo = await inspectPhoto(bytes)
    if (!photo.ok) return photo
    const { bytes: content, sha256 } = photo.value
    const fileKey = newFileKey('photos', 'jpg')
    return ok({
      content,
      sha256,
      sentSha256: sha256Of(bytes),
      fileKey,
      contentType: 'image/jpeg',
      pages: null,
      warnings: [],
    })
  }
  const pdf = await inspectPdf(bytes, { maxBytes, password })
  if (!pdf.ok) return pdf
  const { content, pages, sha256 } = pdf.value
  const warnings = pdf.value.warnings.map(storedWarning)
  return ok({
    content,
    sha256,
    ...(content === bytes ? {} : { sentSha256: sha256Of(bytes) }),
    fileKey: newFileKey('attachments', 'pdf'),
    contentType: 'application/pdf',
    pages,
    warnings,
  })
}

/**
 * Puts a file into a slot: who may (`not-found`, `profile.locked`), what it is (`file.*`), then the bytes, then the row.
 * Nothing is replaced unless everything succeeded; the version before stays for the audit.
 */
export async function uploadAttachment(
  context: CommandContext<SignedInActor>,
  input: UploadInput,
): Promise<Result<Uploaded>> {
  const allowed = await writableOwner(database(), context.actor, input)
  if (!allowed.ok) return allowed
  const judged = await judgedUpload(input)
  return judged.ok ? keepAttachment(context, input, judged.value) : judged
}

/** `replaces`: only while this version is the current one; another that has come since stays (`conflict`). */
type KeepInput = Omit<UploadInput, 'bytes' | 'password'> & { replaces?: string }

/** The second half of an upload: stores a file of which everything is known. */
export async function keepAttachment(
  context: CommandContext<SignedInActor>,
  input: KeepInput,
  { content, ...facts }: Judged,
): Promise<Result<Uploaded>> {
  // A file without a row is harmless, a row without its file is not: the bytes go first.
  await storage().put(facts.fileKey, content, facts.contentType)
  try {
    return await keepRow(context, input, { ...facts, bytes: content.byteLength })
  } finally {
    // refused, or a second try that got the answer of the first: nobody will ever ask for these bytes
    if (!(await isKept(database(), facts.fileKey))) await storage().delete(facts.fileKey)
  }
}

type Kept = Omit<Judged, 'content'> & { bytes: number }

function keepRow(context: CommandContext<SignedInActor>, input: KeepInput, facts: Kept): Promise<Result<Uploaded>> {
  return runCommand(context, 'attachments/upload', async (tx) => {
    const owner = await writableOwner(tx, context.actor, input)
    if (!owner.ok) return owner
    if (input.replaces && !(await isCurrent(tx, input.replaces))) return refuse('conflict')
    if (owner.value.kind === 'employer') await moveFormerCertificate(tx, owner.value.id)
    const { slot, openEnded = false, signedBy = null, signedAs = null } = input
    const beside = settledDates(slot, { ...input, openEnded, signedBy, signedAs })
    const fileName = normalizeFileName(input.fileName)
    const uploadedBy = context.actor.accountId
    const row = await addAttachment(
      tx,
      { ...facts, owner: owner.value, slot, fileName, ...beside, uploadedBy },
      context.now,
    )
    const { id, version, bytes, pages, warnings, uploadedAt } = row
    return ok({ id, slot, version, fileName, bytes, pages, warnings, uploadedAt: uploadedAt.toISOString() })
  })
}
