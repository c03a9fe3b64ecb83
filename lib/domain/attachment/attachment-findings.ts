import { addMonths, type PlainDate } from '../dates'
import type { FindingCodes } from '../finding-codes'
import type { Finding, FindingOwner } from '../findings'
import { slotOf, type SlotCode } from './catalogue'
import type { RequiredSlot } from './checklist'
import { unstated } from './paper-dates'
import type { StatedSigner } from './signer'
import type { DocumentLimits } from './slot-rules'

/** What is known of the current file of a slot. Dates are stated by the uploader; null: not stated. */
export type PresentAttachment = {
  slot: SlotCode
  /** Day of signature of a declaration. */
  documentDate: PlainDate | null
  /** Last day of validity, inclusive. */
  validUntil: PlainDate | null
  /** 长期; absent: not said. */
  openEnded?: boolean
  /** Who signed for the unit (C-38); absent in a round that was frozen before it was asked: it is not asked of that. */
  signer?: StatedSigner
}

/** Every code that `attachmentFindings` can answer; lib/labels/findings has a text for each. */
const unlimited: DocumentLimits = { declarationMaxAgeMonths: null, minRemainingMonths: null }

/**
 * Everything wrong with the attachments on the day `on` of the submission: required ones that are missing, days and
 * signers that a paper owes and nobody stated, declarations dated in the future or too old (G-29), documents that have ended or end too
 * soon (G-28). A day that is not stated weighs as much as one that is too late, so that blank never passes better than
 * filled; files of slots that are not asked are left alone (they remain, §5.3).
 */
export function attachmentFindings(
  required: readonly RequiredSlot[],
  present: readonly PresentAttachment[],
  on: PlainDate,
  limits: DocumentLimits = unlimited,
): Finding[] {
  return required.flatMap((line) => {
    if (line.need === 'not-asked') return []
    const files = present.filter((file) => file.slot === line.slot)
    if (files.length === 0) return line.need === 'required' ? [missing(line)] : []
    return files.flatMap((file) => {
      const left = owed(line, file)
      return left.length > 0 ? left : [...freshness(line, file, on, limits), ...remaining(line, file, on, limits)]
    })
  })
}

/** Only what is missing altogether, whatever stands on the papers that are there. */
export const missingAttachments = (required: readonly RequiredSlot[], slots: readonly SlotCode[]): Finding[] =>
  required.flatMap((line) => (line.need === 'required' && !slots.includes(line.slot) ? [missing(line)] : []))

/** The cure depends on who uploads: the contract stands apart from the employer's other duties (U-93). */
const ownerOf = (code: SlotCode): FindingOwner => {
  const slot = slotOf(code)
  return slot.subject === 'employment' ? 'contract' : slot.uploadedBy
}

function finding(
  line: RequiredSlot,
  code: FindingCodes['attachment'],
  rows: string[],
  params?: Record<string, string | number>,
): Finding {
  const at = { slot: line.slot }
  const kind = line.provisional ? 'needs-review' : 'blocking'
  return { kind, code, owner: ownerOf(line.slot), at, ...(params ? { params } : {}), rows }
}

/** A ticked title box alone asks for the document; its cure may be to un-tick the box (N-13). */
const missing = (line: RequiredSlot): Finding =>
  line.reason === 'title-ticked'
    ? finding(line, 'attachment-missing-title-ticked', [...line.rows, 'I-10', 'N-13'])
    : finding(line, 'attachment-missing', line.rows)

function owed(line: RequiredSlot, file: PresentAttachment): Finding[] {
  const { documentDate: signedOn, validUntil, openEnded = false, signer } = file
  const asked = { ...line.dates, signer: line.dates.signer && signer !== undefined }
  const stated = { signedOn, validUntil, openEnded, signedBy: null, signedAs: null, ...signer }
  return unstated(asked, stated).map((what) => {
    switch (what) {
      case 'signedOn':
        return finding(line, 'attachment-undated', ['G-29'])
      case 'signer':
        return finding(line, 'attachment-unsigned', ['C-38', 'R-05'])
      case 'validUntil':
        return finding(line, 'attachment-end-not-stated', ['G-28'], {
          mayBeOpen: Number(line.dates.end === 'day-or-open'),
        })
    }
  })
}

function freshness(line: RequiredSlot, file: PresentAttachment, on: PlainDate, limits: DocumentLimits): Finding[] {
  const { documentDate } = file
  if (documentDate === null || !slotOf(line.slot).dated) return []
  if (documentDate > on) return [finding(line, 'attachment-dated-in-future', ['G-29'], { documentDate })]
  const months = limits.declarationMaxAgeMonths
  if (months === null || documentDate >= addMonths(on, -months)) return []
  return [finding(line, 'attachment-stale', ['G-29'], { documentDate, months })]
}

function remaining(line: RequiredSlot, file: PresentAttachment, on: PlainDate, limits: DocumentLimits): Finding[] {
  const { validUntil } = file
  if (validUntil === null || slotOf(line.slot).end === 'none') return []
  if (validUntil < on) return [finding(line, 'attachment-expired', ['G-28'], { validUntil })]
  const general = limits.minRemainingMonths
  const months = line.contractual ? (limits.contractMinRemainingMonths ?? general) : general
  if (months === null || validUntil >= addMonths(on, months)) return []
  return [finding(line, 'attachment-expiring', ['G-28'], { validUntil, months })]
}
