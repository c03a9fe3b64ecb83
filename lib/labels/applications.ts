import { kindTraits } from '@/lib/domain/application/kinds'
import { statusRows, type ApplicationStatus, type StopCode } from '@/lib/domain/application/status'
import type { FindingOwner } from '@/lib/domain/findings'
import type { ApplicantType } from '@/lib/domain/application/forms'
import {
  applicationKinds,
  type ApplicationAction,
  type ApplicationKind,
  type PermitType,
  type RoadStop,
} from '@/lib/domain/codes'
import type { PermitStatus } from '@/lib/domain/permit/lifecycle'
import type { FilingRightStatus } from '@/lib/domain/filing-right/lifecycle'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { isKeyOf, tableOf } from '@/lib/domain/typed'

type KindWords = {
  /** 业务办理类型. */
  name: string
  /** The same where a narrow column has room for four characters, if it is another word. */
  short?: string
  /** What the last 审批通过 brings about, told to the reviewer before he presses it: none of it can be taken back. */
  means: string
  /** What the holder reads once it is granted; nothing for what concerns the unit alone. */
  granted: string
}

/** All that is said of a kind of business as such, one row each. */
const kindWords: Record<ApplicationKind, KindWords> = {
  new: {
    name: '新办',
    means: '工作居住证即时生效',
    granted: '不再发放纸质证件。您可以随时自行打印《工作居住证确认单》。',
  },
  renewal: {
    name: '续签',
    means: '证件有效期延长三年，证件信息按本次申请更新',
    granted: '证件有效期已延长，您可以重新打印《工作居住证确认单》。',
  },
  'employer-change': {
    name: '聘用单位变更',
    short: '单位变更',
    means: '证件恢复有效，聘用单位变更为新单位',
    granted: '证件恢复有效，聘用单位已变更，您可以重新打印《工作居住证确认单》。',
  },
  'basic-info-change': {
    name: '证件基础信息变更',
    short: '基础变更',
    means: '证件信息按本次申请更新，有效期不变',
    granted: '证件上的基础信息已更新，有效期不变。您可以重新打印《工作居住证确认单》。',
  },
  'dependant-change': {
    name: '证件业务信息变更',
    short: '业务变更',
    means: '证件上的随往子女按本次申请更新，有效期不变',
    granted: '证件上的随往子女已更新，有效期不变。您可以重新打印《工作居住证确认单》。',
  },
  cancellation: {
    name: '注销',
    means: '证件即时注销，不能恢复',
    granted: '工作居住证已注销，不能恢复。以后需要的，可以重新申请新办。',
  },
  'filing-right': {
    name: '申请业务办理权限',
    short: '业务权限',
    means: '单位的业务办理权限即时开通',
    granted: '',
  },
  'authority-transfer': {
    name: '单位主管部门变更',
    short: '主管变更',
    means: '单位的业务办理权限转到新主管部门，原主管部门不再受理',
    granted: '',
  },
  'service-request': { name: '申请类请求', short: '请求', means: '请求即时生效', granted: '' },
}

const ofKinds = (word: (words: KindWords) => string): Record<ApplicationKind, string> =>
  tableOf(applicationKinds, (kind) => word(kindWords[kind]))

export const kindLabels = ofKinds(({ name }) => name)
export const shortKindLabels = ofKinds(({ name, short }) => short ?? name)
export const grantedMeans = ofKinds(({ means }) => means)
export const grantedTexts = ofKinds(({ granted }) => granted)

/** 办理进度, with the level under review. */
export const statusText = (status: ApplicationStatus, level: string | null): string =>
  status === 'under-review' && level ? `审核中（${level}）` : statusRows[status].label

/** The stops of the road but for the levels, which each district names itself. */
const stopLabels = {
  submission: '提交申请',
  employer: '单位审核',
  appointment: '预约',
  end: '办结',
} satisfies Record<RoadStop, string>

/** A stop of a business as its line of stages names it. */
export function stopLabel(stop: StopCode, kind: ApplicationKind, policy: Pick<PolicyFile, 'levels'>): string {
  if (stop === 'submission' && kindTraits[kind].starter === 'employer') return '单位提交'
  return isKeyOf(stopLabels, stop) ? stopLabels[stop] : `${levelLabel(policy, stop)}审核`
}

export const actionLabels: Record<ApplicationAction, string> = {
  submit: '提交',
  withdraw: '撤回',
  'employer-approve': '审批通过',
  'employer-return': '审批不通过',
  book: '预约',
  rebook: '改约',
  'cancel-booking': '取消预约',
  'revoke-booking': '主管部门取消预约',
  claim: '认领',
  release: '放回',
  accept: '受理',
  pass: '审批通过',
  return: '审批不通过',
  recall: '应请求撤回',
  'send-back': '应请求退回',
  'mark-overdue': '标记超期',
  'recompute-due': '重算期限',
  terminate: '终止',
  'move-authority': '随单位转到新主管部门',
}

/** 责任方 of an opinion item or finding. */
export const ownerLabels: Record<FindingOwner, string> = { person: '个人', employer: '单位', contract: '合同' }

export const permitTypeLabels: Record<PermitType, string> = {
  beijing: '北京市工作居住证',
  returnee: '留学回国人员工作居住证',
}

/** 申请人类型 of 新办 (I-43). */
export const applicantTypeLabels: Record<ApplicantType, string> = { domestic: '国内人员', returnee: '留学回国人员' }

export const applicantTypeHelp: Record<ApplicantType, string> = {
  domestic: '户籍在外省市、在京工作的人员',
  returnee: '在国（境）外取得学历学位后回国工作的人员',
}

export const permitStatusLabels: Record<PermitStatus, string> = {
  valid: '有效',
  suspended: '挂起',
  lapsed: '失效',
  cancelled: '注销',
}

export const rightStatusLabels: Record<FilingRightStatus, string> = {
  pending: '申请中',
  returned: '退回',
  full: '有效',
  'receive-only': '有效（仅接收持证人）',
  cancelled: '注销',
}
