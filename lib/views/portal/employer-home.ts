import type { EmployerActor } from '@/lib/access/actor'
import type { EmployerCounts } from '@/lib/data/employer/counts'
import { isPlainDate, type PlainDate } from '@/lib/domain/dates'
import { certificateSlot } from '@/lib/domain/attachment/catalogue'
import { isCertifiedClass } from '@/lib/domain/employer/classifications'
import type { ClassificationEntry } from '@/lib/domain/employer/fields'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { codeLabel } from '@/lib/labels/codes'
import { dateText } from '@/lib/labels/dates'
import { employerClasses } from '@/lib/labels/employer-codes'
import { loadRunning, type BusinessRow } from '../application/employer-list'
import { unitSlots, type UnitSlotView } from '../attachment/employer'
import type { Line } from '../application/dossier-view'
import { latestMessages, type MessageView } from '../notice/messages'
import { countHolderLists } from '../permit/employer-holders'
import { loadNextSteps } from './employer-next-steps'
import type { NextStep } from './employer-step'
import { loadCounts } from './employer-shell'
import { loadEmployerStanding, type EmployerStanding, type RightView } from '../filing-right/employer-standing'
import { operatorLines, unitGeneralLines } from '../employer/dossier'

export type Classification = { name: string; valid: boolean; stateText: string; validUntil: string; slot: string }

/** 首页 of the employer (U-20…U-28). */
export type EmployerHomeView = {
  today: PlainDate
  name: string
  linkCode: string | null
  right: RightView | null
  counts: EmployerCounts
  /** Holders in their renewal window for whom nothing is under way (N-03). */
  renewable: number
  steps: NextStep[]
  running: BusinessRow[]
  general: Line[]
  operator: Line[]
  classifications: Classification[]
  slots: UnitSlotView[]
  messages: MessageView[]
  profileComplete: boolean
}

/** What stands of one certificate: whether it is valid, and whether its scan is there (U-26). */
function certificateState(entry: ClassificationEntry, { files, today }: EmployerStanding): [boolean, string] {
  if (!isCertifiedClass(entry.classification)) return [true, '无须认定']
  const slot = certificateSlot(entry.classification)
  if (!isPlainDate(entry.validUntil)) return [false, '待填写证书信息']
  if (entry.validUntil < today) return [false, '已到期']
  return files.some((file) => file.slot === slot) ? [true, '有效'] : [false, '证书未上传']
}

/** 企业类型认定 (U-26): every classification with its certificate and whether that is still valid. */
const classificationsOf = (standing: EmployerStanding): Classification[] =>
  standing.profile.qualification.entries.map((entry) => {
    const { classification, validUntil } = entry
    const [valid, stateText] = certificateState(entry, standing)
    const certified = isCertifiedClass(classification)
    return {
      name: codeLabel(employerClasses, classification),
      valid,
      stateText,
      validUntil: certified && isPlainDate(validUntil) ? dateText(validUntil) : '—',
      slot: certified ? certificateSlot(classification) : 'unit-qualification',
    }
  })

export async function loadEmployerHome(actor: EmployerActor, now: Date): Promise<EmployerHomeView> {
  const [standing, counts, holders, running, { messages }] = await Promise.all([
    loadEmployerStanding(actor, now),
    loadCounts(actor),
    countHolderLists(actor, now),
    loadRunning(actor, 6),
    latestMessages(actor, { size: 4 }),
  ])
  const { today, name, linkCode, rights, profile, profileFindings } = standing
  return {
    today,
    name,
    linkCode,
    right: rights.find(({ status }) => isOpenRight(status)) ?? rights[0] ?? null,
    counts,
    renewable: holders.renewable,
    steps: await loadNextSteps(actor, standing, { counts, holders }, now),
    running,
    general: unitGeneralLines(profile),
    operator: operatorLines(profile),
    classifications: classificationsOf(standing),
    slots: unitSlots(standing),
    messages,
    profileComplete: profileFindings.length === 0,
  }
}
