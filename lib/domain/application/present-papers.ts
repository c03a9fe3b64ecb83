import type { PlainDate } from '../dates'
import type { PresentAttachment } from '../documents/attachment-findings'
import type { RequiredSlot } from '../documents/checklist'
import type { Dossier, DossierFile } from './dossier'

/** A stored file with the days that stand beside it. */
export const presentFile = ({ slot, signedOn, validUntil, openEnded }: DossierFile): PresentAttachment => ({
  slot,
  documentDate: signedOn,
  validUntil,
  openEnded: openEnded ?? false,
})

/** The end that the unit states in the terms of the contract (U-63); 无固定期限 has none. */
const contractEnd = ({ employment }: Dossier): PlainDate | null => employment?.terms?.endsOn ?? null

/** The end of the unit's certificate as its profile states it (U-13); 其他 shows none. */
const certificateEnd = ({ employer }: Dossier): PlainDate | null => {
  const { classification, validUntil } = employer.profile.qualification
  return classification === '' || classification === 'other' || validUntil === '' ? null : validUntil
}

const endElsewhere: Partial<Record<DossierFile['slot'], (dossier: Dossier) => PlainDate | null>> = {
  'labour-contract': contractEnd,
  'unit-qualification': certificateEnd,
}

/**
 * The papers of a dossier as they are judged, the children's apart. Where the end is stated elsewhere it is taken from
 * there, so that one fact has one figure; a day that has passed already is told by the rules of that place.
 */
export const presentPapers = (dossier: Dossier, lines: readonly RequiredSlot[], on: PlainDate): PresentAttachment[] =>
  dossier.files
    .filter((file) => file.ownerKind !== 'child')
    .map((file) => {
      const endOf = endElsewhere[file.slot]
      if (!endOf) return presentFile(file)
      // the contract lies with the link in any case: it is judged where the business asks for it
      const asked = lines.some(({ slot, need }) => slot === file.slot && need === 'required')
      const end = asked ? endOf(dossier) : null
      return { ...presentFile(file), validUntil: end !== null && end >= on ? end : null }
    })
