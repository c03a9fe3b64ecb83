import type { EmployerActor } from '@/lib/access/actor'
import { presentFile } from '@/lib/domain/application/present-papers'
import { attachmentFindings } from '@/lib/domain/attachment/attachment-findings'
import { requiredSlots, type RequiredSlot } from '@/lib/domain/attachment/checklist'
import { yearOf } from '@/lib/domain/dates'
import { isOutdated } from '@/lib/domain/attachment/paper-dates'
import { slotCodes, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { isClaimedFile, withCertificates } from '@/lib/domain/employer/classifications'
import { slotView, type SlotView } from './slots'
import { loadEmployerStanding, type EmployerStanding } from '../filing-right/employer-standing'

/** One slot of the unit with what the year asks of it (U-31). */
export type UnitSlotView = SlotView & {
  /** The file is of an earlier year: 每年年初 it has to be renewed. */
  outdated: boolean
}

export type EmployerAttachmentsView = {
  slots: UnitSlotView[]
  /** Certificates of classifications that the unit no longer claims: kept, and part of nothing that it submits. */
  unclaimed: SlotView[]
  uploaded: number
  required: number
  missing: SlotCode[]
  /** The year for which files of an earlier year have to be renewed. */
  year: number
  locked: boolean
  district: string
  /** Code of the district, for the addresses of its guide. */
  guide: string
  templates: { annex: number; title: string; code: string }[]
  sealTexts: string[]
}

/** Every slot that one of the check lists knows, once; a duty in one of them is a duty. Each classification has its own (U-26). */
function linesOf({ checklists, profile }: EmployerStanding): RequiredSlot[] {
  const lines = checklists.flatMap((rules) => requiredSlots(rules, []))
  const each = slotCodes.flatMap((code) => {
    const same = lines.filter(({ slot }) => slot === code)
    const line = same.find(({ need }) => need === 'required') ?? same[0]
    return line ? [line] : []
  })
  return withCertificates(each, profile.qualification)
}

export function unitSlots(standing: EmployerStanding): UnitSlotView[] {
  const { files, policy, today } = standing
  const lines = linesOf(standing)
  // How old a declaration may be matters on the day it is submitted, not while it lies in its slot.
  const limits = { ...policy.documentLimits.value, declarationMaxAgeMonths: null, minRemainingMonths: null }
  const findings = attachmentFindings(lines, files.map(presentFile), today, limits)
  return lines.map((line) => {
    const view = slotView(line.slot, { guide: { policy, kind: 'filing-right' }, files, findings, line })
    const madeOn = view.file ? (view.file.signedOn ?? view.file.uploadedOn) : null
    return { ...view, outdated: isOutdated(line.slot, madeOn, today) }
  })
}

const unclaimedSlots = ({ files, policy, profile }: EmployerStanding): SlotView[] =>
  files
    .filter((file) => !isClaimedFile(file, profile.qualification))
    .map(({ slot }) => slotView(slot, { guide: { policy, kind: 'filing-right' }, files }))

/**
 * The state of a slot in one word. A paper of an earlier year is there, but it is not in order: 每年年初 it has to be
 * renewed (N-09, U-31), and what has ended or lacks its date has to be replaced.
 */
export function unitSlotState({ file, need, problems, outdated }: UnitSlotView): {
  look: 'ok' | 'missing' | 'optional' | 'bad'
  text: string
} {
  if (!file) return { look: need === 'required' ? 'missing' : 'optional', text: '未上传' }
  if (outdated) return { look: 'bad', text: '须更新（以前年度）' }
  return problems.length > 0 ? { look: 'bad', text: '需更换' } : { look: 'ok', text: '已上传' }
}

/** 附件管理 of the unit (U-27, U-30…U-32, M-01…M-06). */
export async function loadEmployerAttachments(actor: EmployerActor, now: Date): Promise<EmployerAttachmentsView> {
  const standing = await loadEmployerStanding(actor, now)
  const { policy, today, locked } = standing
  const slots = unitSlots(standing)
  const required = slots.filter(({ need }) => need === 'required')
  const missing = required.filter(({ file }) => !file).map(({ slot }) => slot)
  return {
    slots,
    unclaimed: unclaimedSlots(standing),
    uploaded: slots.filter(({ file }) => file).length,
    required: required.length,
    missing,
    year: yearOf(today),
    locked,
    district: policy.name,
    guide: policy.district,
    templates: policy.guide.templates
      .filter(({ code }) => code !== 'person-integrity')
      .map(({ annex, title, code }) => ({ annex, title, code })),
    sealTexts: policy.sealTexts.map(({ text }) => text),
  }
}
