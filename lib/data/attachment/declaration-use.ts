import type { ApplicationKind } from '@/lib/domain/codes'
import type { SlotCode } from '../../domain/attachment/catalogue'
import { declarationUse, type DeclarationUse, type FormerUse } from '../../domain/attachment/declaration-use'
import type { Db } from '../client'
import { fromColumnOrNull } from '../days'

const slot: SlotCode = 'integrity-declaration'

/**
 * In which earlier business of the person the declaration was used that lies in his slot now (Q39). What lay there when
 * a round was submitted is told by the times of the versions: attachments are locked from then on (I-17).
 */
export async function findDeclarationUse(
  db: Db,
  personId: string,
  applicationId: string | undefined,
): Promise<DeclarationUse | null> {
  const versions = await db.attachment.findMany({
    where: { ownerKind: 'person', ownerId: personId, slot },
    select: {
      ...{ id: true, fileKey: true, sha256: true, signedOn: true, current: true },
      ...{ uploadedAt: true, retiredAt: true },
    },
  })
  const present = versions.find(({ current }) => current)
  if (!present) return null
  const others = await db.application.findMany({
    // 注销 is signed nowhere: it has no declaration
    where: {
      ...{ personId, submittedAt: { not: null }, kind: { not: 'cancellation' } },
      ...(applicationId ? { id: { not: applicationId } } : {}),
    },
    select: {
      ...{ number: true, kind: true, judgedOn: true, status: true },
      snapshots: { select: { takenAt: true } },
    },
  })
  const former = others.flatMap(({ number, kind, judgedOn, status, snapshots }) =>
    snapshots.map(({ takenAt }): FormerUse => ({
      number,
      kind: kind as ApplicationKind,
      submittedAt: takenAt.toISOString(),
      accepted: judgedOn !== null || status === 'granted',
      declaration:
        versions.find(({ uploadedAt, retiredAt }) => uploadedAt <= takenAt && (!retiredAt || retiredAt > takenAt)) ??
        null,
    })),
  )
  return declarationUse({ ...present, signedOn: fromColumnOrNull(present.signedOn) }, former)
}
