import { addMonths, type PlainDate } from '../dates'
import type { Finding, FindingOwner } from '../findings'
import { slotCodes, slotOf, type SlotCode } from './catalogue'
import type { ChecklistFacts, SlotCondition, SlotNeed, SlotReason, SlotRule } from './slot-rules'

/** One line of the check list: whether a slot is asked, why, and how fresh its document must be. */
export type RequiredSlot = {
  slot: SlotCode
  need: SlotNeed
  reason: SlotReason
  maxAgeMonths?: number
  minRemainingMonths?: number
  rows: string[]
}

/** What is known of the newest file of a slot. Dates are stated by the uploader and may be unknown. */
export type PresentAttachment = {
  slot: SlotCode
  /** Day of signature of a declaration. */
  documentDate: PlainDate | null
  /** Last day of validity, inclusive. */
  validUntil: PlainDate | null
}

/** Every code that `attachmentFindings` can answer; lib/labels/findings has a text for each. */
export const attachmentFindingCodes = [
  'attachment-missing',
  'attachment-missing-title-ticked',
  'attachment-dated-in-future',
  'attachment-stale',
  'attachment-expired',
  'attachment-expiring',
] as const
export type AttachmentFindingCode = (typeof attachmentFindingCodes)[number]

const among = <T>(allowed: readonly T[] | undefined, value: T | null): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value))

const same = (wanted: boolean | undefined, value: boolean): boolean => wanted === undefined || wanted === value

const holds = (when: SlotCondition | undefined, facts: ChecklistFacts): boolean =>
  when === undefined ||
  (among(when.path, facts.path) &&
    among(when.maritalStatus, facts.maritalStatus) &&
    among(when.housing, facts.housing) &&
    same(when.titleTicked, facts.titleTicked) &&
    same(when.restricted, facts.restricted))

/**
 * The check list of one business: every slot that the rules name, once, in the order of the catalogue, decided by the
 * first rule whose condition holds; named but without such a rule it is `not-asked`.
 */
export function requiredSlots(rules: readonly SlotRule[], facts: ChecklistFacts): RequiredSlot[] {
  return slotCodes.flatMap((code) => {
    const named = rules.filter((rule) => rule.slot === code)
    const [first] = named
    if (!first) return []
    const rule = named.find((candidate) => holds(candidate.when, facts))
    return rule ? [withoutCondition(rule)] : [{ slot: code, need: 'not-asked', reason: 'optional', rows: first.rows }]
  })
}

function withoutCondition(rule: SlotRule): RequiredSlot {
  const { slot, need, reason, maxAgeMonths, minRemainingMonths, rows } = rule
  return {
    slot,
    need,
    reason,
    ...(maxAgeMonths === undefined ? {} : { maxAgeMonths }),
    ...(minRemainingMonths === undefined ? {} : { minRemainingMonths }),
    rows,
  }
}

/**
 * Everything wrong with the attachments on the day `on` of the submission: required ones that are missing, declarations
 * dated in the future or too old (G-29), documents that have ended or end too soon (G-28). Unknown dates are no
 * findings; files of slots that are not asked are left alone (they remain, §5.3).
 */
export function attachmentFindings(
  required: readonly RequiredSlot[],
  present: readonly PresentAttachment[],
  on: PlainDate,
): Finding[] {
  return required.flatMap((line) => {
    if (line.need === 'not-asked') return []
    const files = present.filter((file) => file.slot === line.slot)
    if (files.length === 0) return line.need === 'required' ? [missing(line)] : []
    return files.flatMap((file) => [...freshness(line, file, on), ...remaining(line, file, on)])
  })
}

/** The cure depends on who uploads: the contract stands apart from the employer's other duties (U-93). */
const ownerOf = (code: SlotCode): FindingOwner => {
  const slot = slotOf(code)
  return slot.subject === 'employment' ? 'contract' : slot.uploadedBy
}

const finding = (
  line: RequiredSlot,
  code: AttachmentFindingCode,
  rows: string[],
  params?: Finding['params'],
): Finding => ({
  kind: 'blocking',
  code,
  owner: ownerOf(line.slot),
  at: { slot: line.slot },
  ...(params ? { params } : {}),
  rows,
})

const missing = (line: RequiredSlot): Finding =>
  line.reason === 'title-ticked'
    ? finding(line, 'attachment-missing-title-ticked', line.rows)
    : finding(line, 'attachment-missing', line.rows)

function freshness(line: RequiredSlot, { documentDate }: PresentAttachment, on: PlainDate): Finding[] {
  if (documentDate === null || !slotOf(line.slot).dated) return []
  if (documentDate > on) return [finding(line, 'attachment-dated-in-future', ['G-29'], { documentDate })]
  const months = line.maxAgeMonths
  if (months === undefined || documentDate >= addMonths(on, -months)) return []
  return [finding(line, 'attachment-stale', ['G-29'], { documentDate, months })]
}

function remaining(line: RequiredSlot, { validUntil }: PresentAttachment, on: PlainDate): Finding[] {
  if (validUntil === null) return []
  if (validUntil < on) return [finding(line, 'attachment-expired', ['G-28'], { validUntil })]
  const months = line.minRemainingMonths
  if (months === undefined || validUntil >= addMonths(on, months)) return []
  return [finding(line, 'attachment-expiring', ['G-28'], { validUntil, months })]
}
