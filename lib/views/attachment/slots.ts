import type { Route } from 'next'
import type { DossierFile, Dossier } from '@/lib/domain/application/dossier'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { type SlotCode, slotOf } from '@/lib/domain/attachment/catalogue'
import type { RequiredSlot } from '@/lib/domain/attachment/checklist'
import { askedDates, type AskedDates } from '@/lib/domain/attachment/paper-dates'
import type { SignerRole } from '@/lib/domain/attachment/signer'
import type { SlotNeed } from '@/lib/domain/attachment/slot-rules'
import type { DeclarationUse } from '@/lib/domain/attachment/declaration-use'
import type { Finding } from '@/lib/domain/findings'
import { arrangementFor, mends, warningFrom, type Mend } from '@/lib/domain/attachment/inspection'
import type { FileWarningCode } from '@/lib/domain/refusal-codes'
import { fileWarningText } from '@/lib/labels/files'
import { findingText } from '@/lib/labels/findings'
import { declarationUseText, slotReasons, slotName } from '@/lib/labels/slots'
import { guideHref, type GuidePlace } from '../guide/links'
import { dateText } from '@/lib/labels/dates'
import { signerText } from '@/lib/labels/declarations'
import type { Line } from '../application/field-lines'

const signers = ({ files }: Dossier): Line[] =>
  files
    .filter(({ slot, signedBy }) => slotOf(slot).signed && signedBy)
    .map(({ slot, signedBy, signedAs, signedOn }) => ({
      label: `${slotName(slot)}单位签署人`,
      value: [signerText(signedBy, signedAs), signedOn ? `${dateText(signedOn)}签署` : ''].filter(Boolean).join('，'),
    }))

/** The words as they stood when they were declared, never today's: a text may have changed since (decision 0042). */
const declared = ({ declared: words = [] }: Dossier): Line[] =>
  words.map(({ title, words: stated, read }) => ({
    ...{ label: `声明与确认 · ${title}`, wide: true },
    value: [stated, ...(read.length > 0 ? ['提交时所示说明：', ...read] : [])].join('\n'),
  }))

/**
 * Lines of the record about what was declared with a submitted round: who signed for the unit, and when (C-38), and the
 * words. None before the first submission.
 */
export const signedLines = (submitted: Dossier | null): Line[] =>
  submitted ? [...signers(submitted), ...declared(submitted)] : []

export type SlotFileView = {
  id: string
  fileName: string
  bytes: number
  pages: number | null
  uploadedAt: InstantText
  uploadedOn: PlainDate
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  /** 长期. */
  openEnded: boolean
  /** Who signed a declaration for the unit, and as what (C-38). */
  signedBy: string | null
  signedAs: SignerRole | null
  /** What the reader of the file should look at, and what one press can do about it. */
  warnings: FileWarningView[]
}

export type FileWarningView = { finding: FileWarningCode; text: string; mend: Mend | null }

function warningViews(file: Pick<DossierFile, 'warnings' | 'pages'>): FileWarningView[] {
  return file.warnings.map(warningFrom).flatMap((warning) => {
    if (!warning) return []
    const { code: finding } = warning
    const mendable = arrangementFor({ finding, by: 90 }, file) !== null
    return [{ finding, text: fileWarningText(warning), mend: mendable ? mends[finding] : null }]
  })
}

/** One slot of 附件管理 as its owner meets it: plain data, ready for a client component. */
export type SlotView = {
  slot: SlotCode
  /** What an upload must name besides the slot: the link of a contract, the application and child of a child's paper. */
  place: { employmentId?: string; applicationId?: string; childId?: string }
  /** How the running business stands to it; null where no business is meant. */
  need: SlotNeed | null
  reason: string
  /** Which days must be stated beside the file, and whether who signed it. */
  dates: AskedDates
  /** A file is there beside which something is still owed, and nothing else is wrong with it. */
  undated: boolean
  file: SlotFileView | null
  /** In which earlier business the declaration was used (Q39); empty where in none. */
  used: string
  /** The item of the district's 办理指南 that says what is asked (G-12). */
  guide: Route
  /** What is wrong with it now and what to do, complete. */
  problems: string[]
  /** What the last return asks here and nobody has changed since, in the reviewer's words. */
  opinions: readonly string[]
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
  openEnded: file.openEnded ?? false,
  signedBy: file.signedBy ?? null,
  signedAs: file.signedAs ?? null,
  warnings: warningViews(file),
})

type SlotFacts = {
  guide: GuidePlace
  files: readonly DossierFile[]
  findings?: readonly Finding[]
  line?: RequiredSlot
  place?: SlotView['place']
  use?: DeclarationUse | null | undefined
  opinions?: readonly string[]
}

/** Findings about what is owed beside a paper: nothing is wrong with the paper itself. */
export const undatedCodes: readonly string[] = [
  'attachment-undated',
  'attachment-unsigned',
  'attachment-end-not-stated',
]

/** What stops a business; an empty slot is not told twice: that it is missing shows already. */
const stopping = (slot: SlotCode, findings: readonly Finding[]): Finding[] =>
  findings
    .filter(({ kind }) => kind === 'blocking')
    .filter(({ at, code }) => at !== null && 'slot' in at && at.slot === slot && !code.startsWith('attachment-missing'))

/** The view of one slot out of the current files of its owner. */
export function slotView(
  slot: SlotCode,
  { guide, files, findings = [], line, place = {}, use = null, opinions = [] }: SlotFacts,
): SlotView {
  const file = files.find(
    (candidate) => candidate.slot === slot && (!place.childId || candidate.ownerId === place.childId),
  )
  const wrong = stopping(slot, findings)
  return {
    slot,
    place,
    need: line?.need ?? null,
    reason: line ? slotReasons[line.reason] : '',
    dates: line?.dates ?? askedDates(slot, []),
    undated: file !== undefined && wrong.length > 0 && wrong.every(({ code }) => undatedCodes.includes(code)),
    file: file ? fileView(file) : null,
    guide: guideHref(slot, guide),
    used: use && slot === 'integrity-declaration' ? declarationUseText(use) : '',
    problems: wrong.map((finding) => {
      const { what, cure } = findingText(finding)
      return what + cure
    }),
    opinions,
  }
}
