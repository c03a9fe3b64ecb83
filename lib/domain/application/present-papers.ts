import type { PlainDate } from '../dates'
import type { PresentAttachment } from '../attachment/attachment-findings'
import { slotOf } from '../attachment/catalogue'
import type { RequiredSlot } from '../attachment/checklist'
import { certificateEnd } from '../employer/classifications'
import type { Dossier, DossierFile } from './dossier'

/** A stored file with what stands beside it. */
export const presentFile = (file: DossierFile): PresentAttachment => ({
  slot: file.slot,
  documentDate: file.signedOn,
  validUntil: file.validUntil,
  openEnded: file.openEnded ?? false,
  // a frozen round of before 2026-11-30 says nothing of it
  ...(file.signedBy === undefined ? {} : { signer: { signedBy: file.signedBy, signedAs: file.signedAs ?? null } }),
})

/** The end that the unit states in the terms of the contract (U-63); 无固定期限 has none. */
const contractEnd = ({ employment }: Dossier): PlainDate | null => employment?.terms?.endsOn ?? null

/** Where the end of a paper is stated that is not asked beside the file: the contract's terms, the line of a certificate (U-26). */
function endElsewhere(slot: DossierFile['slot'], dossier: Dossier): PlainDate | null | undefined {
  if (slot === 'labour-contract') return contractEnd(dossier)
  return slotOf(slot).end === 'elsewhere' ? certificateEnd(dossier.employer.profile.qualification, slot) : undefined
}

/**
 * The papers of a dossier as they are judged, the children's apart. Where the end is stated elsewhere it is taken from
 * there, so that one fact has one figure; a day that has passed already is told by the rules of that place.
 */
export const presentPapers = (dossier: Dossier, lines: readonly RequiredSlot[], on: PlainDate): PresentAttachment[] =>
  dossier.files
    .filter((file) => file.ownerKind !== 'child')
    .map((file) => {
      const elsewhere = endElsewhere(file.slot, dossier)
      if (elsewhere === undefined) return presentFile(file)
      // the contract lies with the link in any case: it is judged where the business asks for it
      const asked = lines.some(({ slot, need }) => slot === file.slot && need === 'required')
      const end = asked ? elsewhere : null
      return { ...presentFile(file), validUntil: end !== null && end >= on ? end : null }
    })
