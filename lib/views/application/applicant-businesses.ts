import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { PermitType } from '@/lib/domain/codes'
import { isOpenRight, rightsForNew } from '@/lib/domain/filing-right/lifecycle'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { kindLabels } from '@/lib/labels/applications'
import { dateText } from '@/lib/labels/dates'
import type { PermitDatesView } from '../permit/applicant'
import { isProfileReady, type Situation } from '../portal/applicant-situation'

/** Why a business cannot be started now, one sentence and the way on; null when it can. */
export type Obstacle = { text: string; cure?: { href: Route; label: string } }

export const ownKinds = ['basic-info-change', 'dependant-change', 'cancellation'] as const
export type OwnKind = (typeof ownKinds)[number]

export type OwnBusiness = {
  kind: OwnKind | 'new'
  title: string
  text: string
  obstacle: Obstacle | null
  /** Of 新办: the types of permit for which the employer may file (I-43); otherwise empty. */
  permitTypes: PermitType[]
}

const toEmployer = (label: string) => ({ href: to.applicant.employer(), label })

const openObstacle = ({ open }: Situation): Obstacle | null =>
  open && {
    text: `您的${kindLabels[open.kind]}正在办理，一人一次只办一项。`,
    cure: { href: to.applicant.application(open.id), label: '查看进度' },
  }

/** 新办 (S-70); after 失效 or 注销 it is the only way back (I-68). */
export function newObstacle(situation: Situation): Obstacle | null {
  const { active, pending, permit, today } = situation
  const running = openObstacle(situation)
  if (running) return running
  const state = permit ? statusOn(permit, today) : null
  if (state === 'valid') return { text: '您已持有有效的工作居住证，不需要再次新办。' }
  if (state === 'suspended') return { text: '您的证件已挂起，须由新单位办理聘用单位变更，不能新办。' }
  if (!isProfileReady(situation))
    return { text: '请先完善个人信息。', cure: { href: to.applicant.profile(), label: '去完善' } }
  if (!active) {
    const text = pending ? '等待单位确认关联申请，通过后即可申请。' : '请先关联单位。'
    return { text, cure: toEmployer(pending ? '查看' : '去关联') }
  }
  if (rightsForNew(active.rights).length === 0)
    return { text: `${active.employerName}尚未取得业务办理权限，请联系单位经办人。` }
  return null
}

/** What the verbs of lib/services/application/start-own-change refuse, said before it is tried. */
function changeObstacle(situation: Situation, kind: OwnKind): Obstacle | null {
  const { active, permit, today } = situation
  const running = openObstacle(situation)
  if (running) return running
  if (!permit) return { text: '取得工作居住证后才能办理。' }
  const state = statusOn(permit, today)
  if (state === 'lapsed' || state === 'cancelled')
    return { text: `证件已${state === 'lapsed' ? '失效' : '注销'}，不能办理。` }
  if (kind === 'cancellation') return null
  if (state === 'suspended')
    return { text: '证件挂起期间不能办理，请先由新单位办结聘用单位变更。', cure: toEmployer('去关联单位') }
  if (active?.employerId !== permit.employerId)
    return { text: `证件上的单位是${permit.employerName}，您与该单位没有关联。`, cure: toEmployer('查看关联') }
  const right = active.rights.find(({ permitType }) => permitType === permit.permitType)
  if (!right || !isOpenRight(right.status))
    return { text: `${active.employerName}没有有效的业务办理权限，请联系单位经办人。` }
  return null
}

const texts: Record<OwnKind | 'new', string> = {
  new: '第一次申请，或证件失效后重新申请',
  'basic-info-change': '户口所在地、居住地、学历学位、职称等变化后办理',
  'dependant-change': '增加或删除随往子女',
  cancellation: '取得北京户口、单位转至外省市、达到退休年龄时办理',
}

/** What the person starts himself: 可办 or 不可办, and why (I-43, I-55, I-58, I-66). */
export function ownBusinesses(situation: Situation): OwnBusiness[] {
  const { active, permit, today } = situation
  const types = rightsForNew(active?.rights ?? []).map(({ permitType }) => permitType)
  // what changes a permit comes first where there is one to change
  const live = permit !== null && isLive(statusOn(permit, today))
  const kinds = live ? ([...ownKinds, 'new'] as const) : (['new', ...ownKinds] as const)
  return kinds.map((kind) => ({
    kind,
    title: kindLabels[kind],
    text: texts[kind],
    obstacle: kind === 'new' ? newObstacle(situation) : changeObstacle(situation, kind),
    permitTypes: kind === 'new' ? types : [],
  }))
}

export type UnitBusiness = {
  kind: 'renewal' | 'employer-change'
  title: string
  state: { tone: 'ok' | 'warn' | 'bad' | 'off' | 'run'; word: string }
  /** Who does what, and by when. */
  text: string
  /** What the person still has to upload; null when it is not this business's turn. */
  gaps: string[] | null
}

type Asked = { situation: Situation; dates: PermitDatesView; gaps: string[] }

function renewalOf({ situation, dates, gaps }: Asked): UnitBusiness {
  const { permit, open, active } = situation
  const base = { kind: 'renewal' as const, title: kindLabels.renewal, gaps: null }
  const unit = active?.employerName ?? permit?.employerName ?? '单位'
  const [opens, safe, last] = [dates.opensOn, dates.safeSubmitBy, dates.mustBeApprovedBy].map(dateText)
  if (open?.kind === 'renewal')
    return { ...base, state: { tone: 'run', word: '办理中' }, text: `${unit}已发起续签。`, gaps }
  if (permit?.status === 'suspended')
    return { ...base, state: { tone: 'off', word: '不可办' }, text: '证件挂起期间不能续签，先办结聘用单位变更。' }
  if (dates.renewal === 'early')
    return { ...base, state: { tone: 'off', word: '未到时间' }, text: `${opens}起由${unit}发起，您先准备附件。` }
  if (dates.renewal === 'over')
    return { ...base, state: { tone: 'bad', word: '不可办' }, text: `须在 ${last} 以前办结，现在已来不及。` }
  const late = dates.renewal === 'late'
  return {
    ...base,
    state: { tone: late ? 'bad' : 'ok', word: late ? '已过最迟提交日' : '可办' },
    text: late
      ? `由${unit}发起。最迟提交日 ${safe} 已过，须在 ${last} 以前办结，请马上联系单位。`
      : `由${unit}发起，最迟 ${safe} 提交，${last} 以前办结。您不能自己发起，请准备好附件并告诉单位。`,
    gaps,
  }
}

function changeOf({ situation, dates, gaps }: Asked): UnitBusiness {
  const { permit, open, active } = situation
  const base = { kind: 'employer-change' as const, title: kindLabels['employer-change'], gaps: null }
  const last = dateText(dates.mustBeApprovedBy)
  if (open?.kind === 'employer-change')
    return { ...base, state: { tone: 'run', word: '办理中' }, text: `${open.employerName}已发起聘用单位变更。`, gaps }
  if (permit?.status !== 'suspended')
    return {
      ...base,
      state: { tone: 'off', word: '不可办' },
      text: '换单位时，先由原单位解除关联、证件挂起，再由新单位发起。',
    }
  if (dates.change === 'over')
    return { ...base, state: { tone: 'bad', word: '不可办' }, text: `须在 ${last} 以前办结，现在已来不及。` }
  return {
    ...base,
    state: { tone: active ? 'ok' : 'warn', word: active ? '可办' : '待关联' },
    text: active
      ? `由${active.employerName}发起，须在 ${last} 以前办结。离职证明上传在“其他材料”。`
      : `先用新单位的关联码申请关联，由新单位发起，须在 ${last} 以前办结。`,
    gaps: active ? gaps : null,
  }
}

/** What the unit starts: who does it and what the person prepares (I-51, I-52). Nothing without a live permit. */
export const unitBusinesses = (situation: Situation, dates: PermitDatesView | null, gaps: string[]): UnitBusiness[] =>
  dates ? [renewalOf({ situation, dates, gaps }), changeOf({ situation, dates, gaps })] : []
