import type { Route } from 'next'
import type { EmployerActor } from '@/lib/access/actor'
import type { EmployerCounts } from '@/lib/data/employer/counts'
import { isPlainDate, type PlainDate } from '@/lib/domain/dates'
import { to } from '@/lib/addresses'
import { certificateSlot, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { isCertifiedClass } from '@/lib/domain/employer/classifications'
import type { ClassificationEntry } from '@/lib/domain/employer/fields'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { codeLabel } from '@/lib/labels/codes'
import { dateText } from '@/lib/labels/dates'
import { employerClasses } from '@/lib/labels/employer-codes'
import { loadRunning, type BusinessRow } from '../application/employer-list'
import { unitSlots, unitSlotState, type UnitSlotView } from '../attachment/employer'
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
  steps: NextStep[]
  running: BusinessRow[]
  unit: Fact[]
  operator: Fact[]
  classifications: Classification[]
  /** 附件管理: what stands in each slot, in one word. */
  papers: Paper[]
  /** What is computed today and never sent (N-03, N-04, N-05). */
  notices: Notice[]
  messages: MessageView[]
}

type Fact = { label: string; value: string }
export type Paper = ReturnType<typeof unitSlotState> & { slot: SlotCode; uploadedOn: PlainDate | null }
export type Notice = { text: string; href: Route }

const shownOfUnit = ['统一社会信用代码', '单位类型', '法定代表人', '注册地', '纳税登记地', '成立日期']
const shownOfOperator = ['经办人姓名', '联系电话', '联系地址']

const pick = (lines: readonly Line[], labels: readonly string[]): Fact[] =>
  lines.filter(({ label }) => labels.includes(label)).map(({ label, value }) => ({ label, value: value || '—' }))

const paperOf = (slot: UnitSlotView): Paper => ({
  ...unitSlotState(slot),
  slot: slot.slot,
  uploadedOn: slot.file?.uploadedOn ?? null,
})

function noticesOf(renewable: number, { pendingLinks }: EmployerCounts, right: RightView | null): Notice[] {
  const notices = [
    renewable > 0 && {
      text: `当前有${renewable}名员工的工作居住证即将过期，请立即为其办理续签申请`,
      href: to.employer.renewals(),
    },
    pendingLinks > 0 && {
      text: `当前有${pendingLinks}条待确认单位关联申请`,
      href: to.employer.employees('pending'),
    },
    right && {
      text: '请确认单位当前业务权限信息及员工关联数据与原业务系统保持一致，再进行相关业务',
      href: to.employer.permits(),
    },
  ]
  return notices.flatMap((notice) => notice || [])
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
  const { today, name, linkCode, rights, profile } = standing
  const right = rights.find(({ status }) => isOpenRight(status)) ?? rights[0] ?? null
  return {
    ...{ today, name, linkCode, right, counts },
    steps: await loadNextSteps(actor, standing, { counts, holders }, now),
    running,
    unit: pick(unitGeneralLines(profile), shownOfUnit),
    operator: pick(operatorLines(profile), shownOfOperator),
    classifications: classificationsOf(standing),
    papers: unitSlots(standing).map(paperOf),
    notices: noticesOf(holders.renewable, counts, right),
    messages,
  }
}
