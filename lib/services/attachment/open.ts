import { v7 as uuid } from 'uuid'
import type { SignedInActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication, findSnapshot } from '@/lib/data/application/applications'
import { unsafeFindFile, type AttachmentOwner } from '@/lib/data/attachment/attachments'
import { database, type Db } from '@/lib/data/client'
import { childBelongsTo, employmentParties, hasActiveLinkWith } from '@/lib/data/employment/employments'
import { recordAccess } from '@/lib/data/account/access-records'
import { findQuotaApplication } from '@/lib/data/quota/applications'
import { quotaScope } from '@/lib/cases/quota'
import { isProofOfReport } from '@/lib/data/permit/settlements'
import { settlementLevel } from '@/lib/domain/permit/settlement'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { OpenFile } from '@/lib/files/file-key'
import { storage } from '@/lib/files/storage'
import type { CommandContext } from '../context'

/** Through which file it is read: a business, an application for quota, or a permit on which a human decides. */
export type OpenInput = { attachmentId: string; applicationId?: string; quotaId?: string; permitId?: string }
export type Opened = OpenFile & { contentType: string; fileName: string }

/** Files that are the actor's own, or of a person who is linked to the employer now. */
async function isNear(db: Db, actor: SignedInActor, owner: AttachmentOwner): Promise<boolean> {
  if (actor.kind === 'staff') return false
  const mine = actor.kind === 'person' ? actor.personId : actor.employerId
  if (owner.kind === 'employment') {
    const parties = await employmentParties(db, owner.id)
    return parties !== null && mine === (actor.kind === 'person' ? parties.personId : parties.employerId)
  }
  if (owner.kind === 'child') return actor.kind === 'person' && childBelongsTo(db, owner.id, actor.personId)
  if (owner.kind === actor.kind) return owner.id === mine
  return owner.kind === 'person' && actor.kind === 'employer' && hasActiveLinkWith(db, owner.id, actor.employerId)
}

/** Files frozen in a round of an application that the actor may see: what was judged stays readable. */
async function isInFile(db: Db, actor: SignedInActor, { attachmentId, applicationId }: OpenInput): Promise<boolean> {
  const loaded = applicationId ? await findApplication(db, applicationId, applicationScope(actor)) : null
  if (!loaded) return false
  for (let round = loaded.state.round; round > 0; round -= 1) {
    const dossier = await findSnapshot(db, loaded.id, round)
    if (dossier?.files.some((file) => file.id === attachmentId)) return true
  }
  return false
}

/** Tax papers that were handed in with an application for quota that the actor may see. */
async function isInQuotaFile(db: Db, actor: SignedInActor, { attachmentId, quotaId }: OpenInput): Promise<boolean> {
  const scope = actor.kind === 'person' ? null : quotaScope(actor)
  const loaded = quotaId && scope ? await findQuotaApplication(db, quotaId, scope) : null
  return loaded?.form.materials.includes(attachmentId) ?? false
}

/** The pages of a household register that were shown with a report of 落户 in the own district (S-26, M-44). */
async function isShownWithReport(
  db: Db,
  actor: SignedInActor,
  { attachmentId, permitId }: OpenInput,
): Promise<boolean> {
  if (actor.kind !== 'staff' || actor.level !== settlementLevel || actor.district === null || !permitId) return false
  return isProofOfReport(db, { permitId, attachmentId, district: actor.district })
}

/**
 * Opens a stored file for reading. Whoever is neither its owner, nor the owner's employer, nor a reader of an
 * application that contains it gets `not-found`. Reading by others than the owner is recorded.
 */
export async function openAttachment(
  { actor, now }: Pick<CommandContext<SignedInActor>, 'actor' | 'now'>,
  input: OpenInput,
): Promise<Result<Opened>> {
  const db = database()
  const file = await unsafeFindFile(db, input.attachmentId)
  if (!file) return refuse('not-found')
  const allowed =
    (await isNear(db, actor, file.owner)) ||
    (await isInFile(db, actor, input)) ||
    (await isInQuotaFile(db, actor, input)) ||
    (await isShownWithReport(db, actor, input))
  if (!allowed) return refuse('not-found')
  const opened = await storage().open(file.fileKey)
  if (!opened) return refuse('file.gone')
  if (actor.kind !== file.owner.kind)
    await recordAccess(db, {
      id: uuid(),
      accountId: actor.accountId,
      what: `attachment:${file.slot}`,
      targetKind: file.owner.kind,
      targetId: file.owner.id,
      at: now,
    })
  return ok({ ...opened, contentType: file.contentType, fileName: file.fileName })
}
