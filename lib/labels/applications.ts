import { kindTraits } from '@/lib/domain/application/kinds'
import { statusRows, type ApplicationStatus, type StopCode } from '@/lib/domain/application/status'
import type { FindingOwner } from '@/lib/domain/findings'
import type { ApplicantType } from '@/lib/domain/application/forms'
import type { PermitType, ApplicationKind, ApplicationAction, RoadStop } from '@/lib/domain/codes'
import type { PermitStatus } from '@/lib/domain/permit/lifecycle'
import type { FilingRightStatus } from '@/lib/domain/filing-right/lifecycle'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { isKeyOf } from '@/lib/domain/typed'

/** 业务办理类型. */
export const kindLabels: Record<ApplicationKind, string> = {
  new: '新办',
  renewal: '续签',
  'employer-change': '聘用单位变更',
  'basic-info-change': '证件基础信息变更',
  'dependant-change': '证件业务信息变更',
  cancellation: '注销',
  'filing-right': '申请业务办理权限',
  'authority-transfer': '单位主管部门变更',
  'service-request': '申请类请求',
}

/** The same where a narrow column has room for four characters. */
export const shortKindLabels: Record<ApplicationKind, string> = {
  ...kindLabels,
  'employer-change': '单位变更',
  'basic-info-change': '基础变更',
  'dependant-change': '业务变更',
  'filing-right': '业务权限',
  'authority-transfer': '主管变更',
  'service-request': '请求',
}

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
