import type { PersonActor } from '@/lib/access/actor'
import { presentFile } from '@/lib/domain/application/present-papers'
import { isReturned } from '@/lib/domain/application/status'
import { checklistOf } from '@/lib/domain/application/findings'
import type { ApplicationKind, CategoryCode } from '@/lib/domain/codes'
import type { SlotContext } from '@/lib/domain/application/rules/kind-rules'
import { renewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import { attachmentFindings } from '@/lib/domain/attachment/attachment-findings'
import { districtPersonSlots, personSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots, type RequiredSlot } from '@/lib/domain/attachment/checklist'
import { personSlotFacts, type DocumentLimits } from '@/lib/domain/attachment/slot-rules'
import { noDegree } from '@/lib/domain/person/code-sets'
import { holdsAnyTitle, type EducationSection } from '@/lib/domain/person/profile'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { kindLabels } from '@/lib/labels/applications'
import { slotName } from '@/lib/labels/slots'
import { slotView, undatedCodes, type SlotView } from './slots'
import { loadCaseView, type CaseView } from '../application/case'
import { openOpinions } from '../application/open-opinions'
import { loadSituation, type Situation } from '../portal/applicant-situation'

export type ApplicantAttachmentsView = {
  /** The nine slots, always in the same order (I-30), then what the district or the category asks besides them. */
  slots: SlotView[]
  summary: AttachmentSummary
  locked: boolean
  district: string
  /** The business whose list is shown, in words. */
  business: string
  /** The district's own wishes on seals and signatures (F-11). */
  sealTexts: string[]
}

export type AttachmentSummary = {
  total: number
  ok: number
  replace: number
  /** A file whose days are still owed. */
  undated: number
  missing: number
  notNeeded: number
}

/** The category that the profile suggests until the application says which: a degree first, a title without one. */
function likelyCategory(education: EducationSection): CategoryCode | '' {
  if (education.degree !== '' && education.degree !== noDegree) return 'A'
  return holdsAnyTitle(education) ? 'B' : ''
}

const ownSlots: readonly SlotCode[] = [...personSlots, ...districtPersonSlots]
const isOwn = (slot: SlotCode): boolean => ownSlots.includes(slot)

/** What the papers are wanted for: the open business, else what comes next in the life of the permit. */
export function comingBusiness({ open, permit, today }: Pick<Situation, 'open' | 'permit' | 'today'>): ApplicationKind {
  if (open) return open.kind
  const state = permit ? statusOn(permit, today) : null
  if (state === 'valid') return 'renewal'
  return state === 'suspended' ? 'employer-change' : 'new'
}

/** The open business as its rules read it. */
function contextOf({ form, personId, profile, permit, today }: Situation): SlotContext | null {
  if (!form || (form.kind === 'new' && form.category === '')) return null
  const person = { id: personId, profile, sectionsSavedAt: {} }
  return { form, person, permit: permit && { ...permit, status: statusOn(permit, today), skippedEmployers: [] } }
}

function checklist(situation: Situation): RequiredSlot[] {
  const { policy, profile } = situation
  const context = contextOf(situation)
  const kind = comingBusiness(situation)
  const facts = personSlotFacts(profile, { category: kind === 'new' ? likelyCategory(profile.education) : '' })
  const lines = context ? checklistOf(context, policy) : requiredSlots(policy.slots[kind], facts)
  return lines.filter(({ slot }) => isOwn(slot))
}

const isEarly = ({ deadlines, open, today }: Situation): boolean =>
  deadlines !== null && !open && renewalStanding(deadlines, today) === 'early'

/**
 * While no renewal can be filed yet, no declaration is too old and no day is owed: the next business asks for a new
 * one anyway.
 */
const limitsFor = (situation: Situation): DocumentLimits =>
  isEarly(situation)
    ? { declarationMaxAgeMonths: null, minRemainingMonths: null }
    : situation.policy.documentLimits.value

/** The nine always; of the others those that are asked, and those in which something lies. */
export const shownSlots = (lines: readonly RequiredSlot[], files: readonly { slot: SlotCode }[]): SlotCode[] => [
  ...personSlots,
  ...districtPersonSlots.filter(
    (slot) =>
      files.some((file) => file.slot === slot) || lines.some((line) => line.slot === slot && line.need !== 'not-asked'),
  ),
]

/** The slots with what the coming business asks of each, by the facts of the profile, and what a return asks. */
export function slotsOf(situation: Situation, returned: CaseView | null = null): SlotView[] {
  const { files, today } = situation
  const opinions = returned && openOpinions(returned)
  const lines = checklist(situation)
  const findings = attachmentFindings(lines, files.map(presentFile), today, limitsFor(situation)).filter(
    (finding) => !isEarly(situation) || !undatedCodes.includes(finding.code),
  )
  return shownSlots(lines, files).map((slot) =>
    slotView(slot, {
      ...{ files, findings, line: lines.find((line) => line.slot === slot) },
      guide: { policy: situation.policy, kind: comingBusiness(situation) },
      use: situation.declarationUse,
      opinions: opinions?.(slot) ?? [],
    }),
  )
}

export function summaryOf(slots: readonly SlotView[]): AttachmentSummary {
  const undated = slots.filter((slot) => slot.undated).length
  const replace =
    slots.filter(({ file, problems, opinions }) => file && problems.length + opinions.length > 0).length - undated
  const ok = slots.filter(({ file }) => file).length - replace - undated
  const missing = slots.filter(({ file, need }) => !file && need === 'required').length
  const notNeeded = slots.length - ok - replace - undated - missing
  return { total: slots.length, ok, replace, undated, missing, notNeeded }
}

const isGap = ({ file, need, problems }: SlotView): boolean => (file ? problems.length > 0 : need === 'required')

/** What the coming business still wants, by its name on screen. */
export const gapNames = (slots: readonly SlotView[]): string[] => slots.filter(isGap).map(({ slot }) => slotName(slot))

/** Attachments that are missing or have to be replaced before a business can be filed. */
export function requiredGaps(situation: Situation): number {
  const { missing, replace, undated } = summaryOf(slotsOf(situation))
  return missing + replace + undated
}

/** 附件管理 of a person (I-30…I-33, M-20…M-28). */
export async function loadAttachments(actor: PersonActor, now: Date): Promise<ApplicantAttachmentsView> {
  const situation = await loadSituation(actor, now)
  const { locked, policy, open } = situation
  const returned = open && isReturned(open.status) ? await loadCaseView(actor, open.id, now) : null
  const slots = slotsOf(situation, returned)
  return {
    slots,
    summary: summaryOf(slots),
    locked,
    district: policy.name,
    business: kindLabels[comingBusiness(situation)],
    sealTexts: policy.sealTexts.map(({ text }) => text),
  }
}
