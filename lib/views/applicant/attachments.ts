import type { PersonActor } from '@/lib/access/actor'
import { attachmentFindings } from '@/lib/domain/documents/attachment-findings'
import { personSlots, type SlotCode } from '@/lib/domain/documents/catalogue'
import { requiredSlots, type RequiredSlot } from '@/lib/domain/documents/checklist'
import { personSlotFacts, type DocumentLimits } from '@/lib/domain/documents/slot-rules'
import { noDegree } from '@/lib/domain/people/code-sets'
import { holdsAnyTitle, type EducationSection } from '@/lib/domain/people/profile'
import type { ApplicationPath } from '@/lib/domain/people/profile-rules'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { slotView, type SlotView } from '../shared/slots'
import { loadSituation, type Situation } from './situation'

export type ApplicantAttachmentsView = {
  /** The nine slots, always in the same order (I-30). */
  slots: SlotView[]
  summary: AttachmentSummary
  locked: boolean
  district: string
  /** The district's own wishes on seals and signatures (F-11). */
  sealTexts: string[]
}

export type AttachmentSummary = { total: number; ok: number; replace: number; missing: number; notNeeded: number }

/** The path that the profile suggests until the application says which: a degree first, a title without one. */
function likelyPath(education: EducationSection): ApplicationPath | null {
  if (education.degree !== '' && education.degree !== noDegree) return 'degree'
  return holdsAnyTitle(education) ? 'title' : null
}

const isOwn = (slot: SlotCode): boolean => (personSlots as readonly SlotCode[]).includes(slot)

function checklist({ policy, profile }: Situation): RequiredSlot[] {
  const facts = personSlotFacts(profile, likelyPath(profile.education))
  return requiredSlots(policy.slots.new, facts).filter(({ slot }) => isOwn(slot))
}

/** While a permit lives and nothing is filed, no declaration is too old: the next business asks for a new one anyway. */
const limitsFor = ({ policy, permit, open, today }: Situation): DocumentLimits =>
  permit && !open && statusOn(permit, today) === 'valid'
    ? { declarationMaxAgeMonths: null, minRemainingMonths: null }
    : policy.documentLimits.value

/** The nine slots with what 新办 asks of each, by the facts of the profile. */
export function slotsOf(situation: Situation): SlotView[] {
  const { files, today } = situation
  const lines = checklist(situation)
  const present = files.map(({ slot, signedOn, validUntil }) => ({ slot, documentDate: signedOn, validUntil }))
  const findings = attachmentFindings(lines, present, today, limitsFor(situation))
  return personSlots.map((slot) => slotView(slot, { files, findings, line: lines.find((line) => line.slot === slot) }))
}

export function summaryOf(slots: readonly SlotView[]): AttachmentSummary {
  const replace = slots.filter(({ file, problems }) => file && problems.length > 0).length
  const ok = slots.filter(({ file }) => file).length - replace
  const missing = slots.filter(({ file, need }) => !file && need === 'required').length
  return { total: slots.length, ok, replace, missing, notNeeded: slots.length - ok - replace - missing }
}

/** Attachments that are missing or have to be replaced before a business can be filed. */
export function requiredGaps(situation: Situation): number {
  const { missing, replace } = summaryOf(slotsOf(situation))
  return missing + replace
}

/** 附件管理 of a person (I-30…I-33, M-20…M-28). */
export async function loadAttachments(actor: PersonActor, now: Date): Promise<ApplicantAttachmentsView> {
  const situation = await loadSituation(actor, now)
  const slots = slotsOf(situation)
  const { locked, policy } = situation
  return {
    slots,
    summary: summaryOf(slots),
    locked,
    district: policy.name,
    sealTexts: policy.sealTexts.map(({ text }) => text),
  }
}
