import type { SlotCode } from '../../domain/attachment/catalogue'
import { declarationUse, type DeclarationUse, type FormerUse } from '../../domain/attachment/declaration-use'
import { fromColumnOrNull } from '../days'
import type { Attachment } from '../generated/client'
import { kindIn } from '../columns'

export const declarationSlot: SlotCode = 'integrity-declaration'

/** A version of the declaration, whether it lies in the slot now or lay there. */
type Version = Pick<
  Attachment,
  'id' | 'fileKey' | 'sha256' | 'sentSha256' | 'signedOn' | 'current' | 'uploadedAt' | 'retiredAt' | 'slot'
>

/** A business of the person, with the times at which its rounds were handed in. */
type Business = {
  id: string
  number: string
  kind: string
  status: string
  submittedAt: Date | null
  judgedOn: Date | null
  rounds: readonly { takenAt: Date }[]
}

/**
 * In which earlier business of the person the declaration was used that lies in his slot now (Q39), `applicationId` not
 * counted. What lay there when a round was submitted is told by the times of the versions: attachments are locked from
 * then on (I-17).
 */
export function declarationUseAmong(
  files: readonly Version[],
  businesses: readonly Business[],
  applicationId: string | undefined,
): DeclarationUse | null {
  const versions = files.filter((file) => file.slot === declarationSlot)
  const present = versions.find(({ current }) => current)
  if (!present) return null
  // 注销 is signed nowhere: it has no declaration
  const others = businesses.filter(
    ({ id, kind, submittedAt }) => submittedAt !== null && kind !== 'cancellation' && id !== applicationId,
  )
  const former = others.flatMap(({ number, kind, judgedOn, status, rounds }) =>
    rounds.map(({ takenAt }): FormerUse => ({
      number,
      kind: kindIn(kind),
      submittedAt: takenAt.toISOString(),
      accepted: judgedOn !== null || status === 'granted',
      declaration:
        versions.find(({ uploadedAt, retiredAt }) => uploadedAt <= takenAt && (!retiredAt || retiredAt > takenAt)) ??
        null,
    })),
  )
  return declarationUse({ ...present, signedOn: fromColumnOrNull(present.signedOn) }, former)
}
