import { fieldsOf, isOneOf, overPattern } from '../typed'
import { certifiedClasses, type CertifiedClass } from '../codes'
import type { PlainDate } from '../dates'
import { certificateSlot, type SlotCode } from '../attachment/catalogue'
import type { RequiredSlot } from '../attachment/checklist'
import { emptyValues } from '../field-catalogue'
import { classificationFields, type ClassificationEntry, type QualificationSection } from './fields'

export const isCertifiedClass = (text: unknown): text is CertifiedClass => isOneOf(certifiedClasses, text)

/** The line of a certified classification. */
export type CertifiedEntry = ClassificationEntry & { classification: CertifiedClass }

/** The classifications that a unit claims, each once, in the order in which it stated them; 其他 is none. */
export const claimedClasses = ({ entries }: QualificationSection): CertifiedEntry[] =>
  entries.filter(
    (entry, index): entry is CertifiedEntry =>
      isCertifiedClass(entry.classification) &&
      entries.findIndex(({ classification }) => classification === entry.classification) === index,
  )

/** Those whose certificate is valid on the day, inclusive; one without an end is not known to be. */
export const validClasses = (qualification: QualificationSection, on: PlainDate): CertifiedEntry[] =>
  claimedClasses(qualification).filter(({ validUntil }) => validUntil >= on)

/** The end of the certificate in a slot, as its line states it; null: none stated, or no such line. */
export const certificateEnd = (qualification: QualificationSection, slot: SlotCode): PlainDate | null =>
  claimedClasses(qualification).find(({ classification }) => certificateSlot(classification) === slot)?.validUntil ||
  null

/**
 * The slots that 单位相关资质证书 (M-02) stands for: one for the certificate of each claimed classification (U-26), or the
 * common one, in which a unit without any shows its licence.
 */
export function qualificationSlots(qualification: QualificationSection): SlotCode[] {
  const claimed = claimedClasses(qualification)
  return claimed.length > 0 ? claimed.map(({ classification }) => certificateSlot(classification)) : [commonSlot]
}

/** 单位相关资质证书: the licence of a unit of the classification 其他 (U-13). */
const commonSlot = 'unit-qualification' satisfies SlotCode

/** A check list in which every certificate has the need and the reasons of 单位相关资质证书. */
export const withCertificates = <Line extends Pick<RequiredSlot, 'slot'>>(
  lines: readonly Line[],
  qualification: QualificationSection,
): Line[] =>
  lines.flatMap((line) =>
    line.slot === commonSlot ? qualificationSlots(qualification).map((slot) => ({ ...line, slot })) : [line],
  )

/** What a unit no longer claims is not part of what it submits: its certificate stays in its slot, for nobody to judge. */
export const isClaimedFile = ({ slot }: { slot: SlotCode }, qualification: QualificationSection): boolean =>
  !certifiedClasses.some((one) => certificateSlot(one) === slot) || qualificationSlots(qualification).includes(slot)

const emptyEntry: ClassificationEntry = emptyValues(classificationFields)

/* Until 2026-11-30 a unit stated one classification, and its certificate lay in the common slot. */

/**
 * 单位资质 as it was stored, in today's shape: the one classification of the former shape is the only line. Rows and
 * snapshots are never rewritten for it.
 */
export function currentQualification(stored: unknown): QualificationSection {
  const { entries, classification, ...rest } = fieldsOf(stored)
  if (Array.isArray(entries)) return { entries: entries.map((entry) => overPattern(emptyEntry, entry)) }
  if (typeof classification !== 'string' || classification === '') return { entries: [] }
  const known = Object.fromEntries(Object.entries(rest).filter(([name]) => Object.hasOwn(classificationFields, name)))
  return { entries: [overPattern(emptyEntry, { ...known, classification })] }
}

/** The classification of the former shape, whose certificate lies in the common slot; null in today's shape. */
export function formerClass(stored: unknown): CertifiedClass | null {
  const { entries, classification } = fieldsOf(stored)
  return !Array.isArray(entries) && isCertifiedClass(classification) ? classification : null
}

/** Files beside a section of the former shape: what lies in the common slot is the certificate of its classification. */
export function inOwnSlots<File extends { slot: SlotCode }>(files: readonly File[], storedSection: unknown): File[] {
  const former = formerClass(storedSection)
  if (former === null) return [...files]
  const own = certificateSlot(former)
  if (files.some(({ slot }) => slot === own)) return [...files]
  return files.map((file) => (file.slot === commonSlot ? { ...file, slot: own } : file))
}
