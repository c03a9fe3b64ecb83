import type { DossierFile } from '@/lib/domain/application/dossier'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import type { SlotCode } from '@/lib/domain/documents/catalogue'
import type { RequiredSlot } from '@/lib/domain/documents/checklist'
import type { SlotNeed } from '@/lib/domain/documents/slot-rules'
import type { Finding } from '@/lib/domain/findings'
import { fileWarningText } from '@/lib/labels/files'
import { findingText } from '@/lib/labels/findings'
import { slotReasons } from '@/lib/labels/slots'

export type SlotFileView = {
  id: string
  fileName: string
  bytes: number
  pages: number | null
  uploadedAt: InstantText
  uploadedOn: PlainDate
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  /** Sentences: what the reader of the file should look at. */
  warnings: string[]
}

/** One slot of 附件管理 as its owner meets it: plain data, ready for a client component. */
export type SlotView = {
  slot: SlotCode
  /** What an upload must name besides the slot: the link of a contract, the application and child of a child's paper. */
  place: { employmentId?: string; applicationId?: string; childId?: string }
  /** How the running business stands to it; null where no business is meant. */
  need: SlotNeed | null
  reason: string
  file: SlotFileView | null
  /** What is wrong with it now and what to do, complete. */
  problems: string[]
}

export const fileView = (file: Omit<DossierFile, 'ownerKind' | 'ownerId' | 'slot' | 'version'>): SlotFileView => ({
  id: file.id,
  fileName: file.fileName,
  bytes: file.bytes,
  pages: file.pages,
  uploadedAt: file.uploadedAt,
  uploadedOn: dayOf(file.uploadedAt),
  signedOn: file.signedOn,
  validUntil: file.validUntil,
  warnings: file.warnings.map((code) => fileWarningText(code)).filter(Boolean),
})

type SlotFacts = {
  files: readonly DossierFile[]
  findings?: readonly Finding[]
  line?: RequiredSlot
  place?: SlotView['place']
}

/** What stops a business; an empty slot is not told twice: that it is missing shows already. */
const problemsOf = (slot: SlotCode, findings: readonly Finding[]): string[] =>
  findings
    .filter(({ kind }) => kind === 'blocking')
    .filter(({ at, code }) => at !== null && 'slot' in at && at.slot === slot && !code.startsWith('attachment-missing'))
    .map((finding) => {
      const { what, cure } = findingText(finding)
      return what + cure
    })

/** The view of one slot out of the current files of its owner. */
export function slotView(slot: SlotCode, { files, findings = [], line, place = {} }: SlotFacts): SlotView {
  const file = files.find(
    (candidate) => candidate.slot === slot && (!place.childId || candidate.ownerId === place.childId),
  )
  return {
    slot,
    place,
    need: line?.need ?? null,
    reason: line ? slotReasons[line.reason] : '',
    file: file ? fileView(file) : null,
    problems: problemsOf(slot, findings),
  }
}
