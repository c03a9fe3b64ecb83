import { v7 as uuid } from 'uuid'
import type { DossierFile } from '../../domain/application/dossier'
import type { PlainDate } from '../../domain/dates'
import type { SlotCode } from '../../domain/attachment/catalogue'
import type { StatedBeside } from '../../domain/attachment/paper-dates'
import type { SignerRole } from '../../domain/attachment/signer'
import { Prisma, type Attachment } from '../generated/client'
import type { Db, Tx } from '../client'
import { fromColumnOrNull, toColumnOrNull } from '../days'
import { timeIn, timeOrNullIn, type InJson } from '../json'
import { declarationSlot } from './declaration-use'
import { signerRoleIn, slotIn } from '../columns'

export type AttachmentOwner = { kind: 'person' | 'employer' | 'employment' | 'child'; id: string }

/** A file version as the rest of the house knows it; the storage key stays inside. */
export type StoredAttachment = {
  id: string
  owner: AttachmentOwner
  slot: SlotCode
  version: number
  fileName: string
  contentType: string
  bytes: number
  pages: number | null
  warnings: string[]
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  openEnded: boolean
  signedBy: string | null
  signedAs: SignerRole | null
  datesChangedAt: Date | null
  uploadedAt: Date
}

const fromRow = (row: Attachment): StoredAttachment => ({
  id: row.id,
  owner: { kind: row.ownerKind, id: row.ownerId },
  slot: slotIn(row.slot),
  version: row.version,
  fileName: row.fileName,
  contentType: row.contentType,
  bytes: row.bytes,
  pages: row.pages,
  warnings: row.warnings,
  signedOn: fromColumnOrNull(row.signedOn),
  validUntil: fromColumnOrNull(row.validUntil),
  openEnded: row.openEnded,
  signedBy: row.signedBy,
  signedAs: signerRoleIn(row.signedAs),
  datesChangedAt: row.datesChangedAt,
  uploadedAt: row.uploadedAt,
})

/** A file as a dossier holds it. */
export const toDossierFile = (file: StoredAttachment): DossierFile => ({
  id: file.id,
  ownerKind: file.owner.kind,
  ownerId: file.owner.id,
  slot: file.slot,
  version: file.version,
  fileName: file.fileName,
  bytes: file.bytes,
  pages: file.pages,
  uploadedAt: file.uploadedAt.toISOString(),
  signedOn: file.signedOn,
  validUntil: file.validUntil,
  openEnded: file.openEnded,
  signedBy: file.signedBy,
  signedAs: file.signedAs,
  datesChangedAt: file.datesChangedAt?.toISOString() ?? null,
  warnings: file.warnings,
})

type InColumn = InJson<Attachment>

/** Every current file of these owners and every version of their declarations, as one column of a statement. */
export function filesColumn(owners: readonly AttachmentOwner[]): Prisma.Sql {
  const own = owners.map(
    ({ kind, id }) => Prisma.sql`(f."ownerKind" = ${kind}::"AttachmentOwner" and f."ownerId" = ${id}::uuid)`,
  )
  return Prisma.sql`(
    select coalesce(jsonb_agg(to_jsonb(f) order by f."uploadedAt"), '[]') from "Attachment" f
    where (${Prisma.join(own, ' or ')}) and (f.current or f.slot = ${declarationSlot})
  )`
}

/** That column as a row brings it. */
export type WithFiles = { files: InColumn[] }

/** What lies in the slots now, out of that column, and beside it every version of declarations (`declarationUseAmong`). */
export function filesIn(row: WithFiles): { files: DossierFile[]; versions: Attachment[] } {
  const versions = row.files.map(({ signedOn, validUntil, datesChangedAt, uploadedAt, retiredAt, ...file }) => ({
    ...file,
    ...{ signedOn: timeOrNullIn(signedOn), validUntil: timeOrNullIn(validUntil) },
    ...{ datesChangedAt: timeOrNullIn(datesChangedAt), retiredAt: timeOrNullIn(retiredAt) },
    uploadedAt: timeIn(uploadedAt),
  }))
  const files = versions.filter(({ current }) => current).map((version) => toDossierFile(fromRow(version)))
  return { files, versions }
}

/** The current version in every filled slot of the given owners. */
export async function currentAttachments(db: Db, owners: readonly AttachmentOwner[]): Promise<StoredAttachment[]> {
  if (owners.length === 0) return []
  const rows = await db.attachment.findMany({
    where: { current: true, OR: owners.map(({ kind, id }) => ({ ownerKind: kind, ownerId: id })) },
    orderBy: { uploadedAt: 'asc' },
  })
  return rows.map(fromRow)
}

export type NewAttachment = Omit<StoredAttachment, 'id' | 'version' | 'uploadedAt' | 'datesChangedAt'> & {
  fileKey: string
  sha256: string
  /** Of the bytes as they were sent, where others are stored. */
  sentSha256?: string
  uploadedBy: string
}

/** Puts a file into a slot: the version before it retires but stays for the audit (U-32). */
export async function addAttachment(tx: Tx, file: NewAttachment, at: Date): Promise<StoredAttachment> {
  const place = { ownerKind: file.owner.kind, ownerId: file.owner.id, slot: file.slot }
  // Two uploads into one slot at the same moment queue up here instead of meeting in the unique index.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${file.owner.id}:${file.slot}`}, 0))`
  await tx.attachment.updateMany({ where: { ...place, current: true }, data: { current: false, retiredAt: at } })
  const last = await tx.attachment.findFirst({ where: place, orderBy: { version: 'desc' }, select: { version: true } })
  const { owner: _owner, signedOn, validUntil, ...facts } = file
  const row = await tx.attachment.create({
    data: {
      ...facts,
      ...place,
      id: uuid(),
      version: (last?.version ?? 0) + 1,
      signedOn: toColumnOrNull(signedOn),
      validUntil: toColumnOrNull(validUntil),
      uploadedAt: at,
    },
  })
  return fromRow(row)
}

/** Empties a slot; the file stays for the audit. Answers whether there was a file. */
export async function retireAttachment(tx: Tx, owner: AttachmentOwner, slot: SlotCode, at: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { ownerKind: owner.kind, ownerId: owner.id, slot, current: true },
    data: { current: false, retiredAt: at },
  })
  return count > 0
}

/** Retires what was uploaded since a moment for children that are no longer spoken of; the files stay for the audit. */
export const retirePapersOf = async (tx: Tx, childIds: string[], since: Date, at: Date): Promise<void> => {
  if (childIds.length === 0) return
  await tx.attachment.updateMany({
    where: { ownerKind: 'child', ownerId: { in: childIds }, current: true, uploadedAt: { gte: since } },
    data: { current: false, retiredAt: at },
  })
}

/**
 * Replaces the days and the signer beside the current file of a slot, and notes the moment where they differ. Answers
 * whether there was a file.
 */
export async function stateDates(
  tx: Tx,
  owner: AttachmentOwner,
  slot: SlotCode,
  stated: StatedBeside,
  at: Date,
): Promise<boolean> {
  const place = { ownerKind: owner.kind, ownerId: owner.id, slot, current: true }
  const row = await tx.attachment.findFirst({ where: place })
  if (!row) return false
  const file = fromRow(row)
  const { signedOn, validUntil, openEnded, signedBy, signedAs } = stated
  const names = ['signedOn', 'validUntil', 'openEnded', 'signedBy', 'signedAs'] as const
  if (names.every((name) => file[name] === stated[name])) return true
  const beside = { signedOn: toColumnOrNull(signedOn), validUntil: toColumnOrNull(validUntil), openEnded }
  const { count } = await tx.attachment.updateMany({
    where: { ...place, id: row.id },
    data: { ...beside, signedBy, signedAs, datesChangedAt: at },
  })
  return count > 0
}

/** True while this version is the one that counts; it stays so until the end of the transaction. */
export async function isCurrent(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "Attachment" where id = ${id}::uuid and current for update`
  return rows.length > 0
}

/** True when some version, current or retired, has its bytes under this key. */
export const isKept = async (db: Db, fileKey: string): Promise<boolean> =>
  (await db.attachment.findFirst({ where: { fileKey }, select: { id: true } })) !== null

/** Where the bytes of a version lie. Unscoped: the caller has checked who may open it. */
export async function unsafeFindFile(
  db: Db,
  id: string,
): Promise<(StoredAttachment & Pick<Attachment, 'fileKey' | 'sha256' | 'sentSha256'>) | null> {
  const row = await db.attachment.findUnique({ where: { id } })
  if (!row) return null
  const { fileKey, sha256, sentSha256 } = row
  return { ...fromRow(row), fileKey, sha256, sentSha256 }
}
