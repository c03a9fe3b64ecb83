import type { ApplicationKind, CategoryCode, DistrictCode, PermitType } from '../codes'
import type { FilingRightMode } from '../filing-right/lifecycle'
import type { PlainDate } from '../dates'
import type { FounderRoute } from '../attachment/slot-rules'
import type { EmployerFigures } from '../employer/employer-figures'
import type { IncomeMonth } from '../eligibility/months'
import type { ChildEntry, MigratedHolder } from '../permit/content'
import type { CancellationReason } from '../permit/lifecycle'

/** Who applies for which type of permit (I-43, S-43). */
export const applicantTypes = { beijing: 'domestic', returnee: 'returnee' } as const satisfies Record<
  PermitType,
  string
>
export type ApplicantType = (typeof applicantTypes)[PermitType]

/** What the applicant fills in besides the profile (I-43, I-44). */
export type NewForm = {
  kind: 'new'
  /** 「国内人员」 or 「留学回国人员」, as the type of the permit asks (I-43); others go by their own procedure. */
  applicantType: ApplicantType | ''
  /** 申报条件类别 (E-20…E-28). */
  category: CategoryCode | ''
  /** By which way the team came by its standing; asked with category G only (E-66). */
  founding: FounderRoute | ''
  /** Income and social insurance month by month; may stay empty, then a reviewer reads them from the documents. */
  months: IncomeMonth[]
  children: ChildEntry[]
  remark: string
  /** 申请说明 read and confirmed. */
  confirmed: boolean
}

/** What an employer states when its holder's term ends (U-85, U-83). */
export type RenewalForm = {
  kind: 'renewal'
  /** The last three years of social insurance were checked against contract and tax (U-83). */
  checked: boolean
  /** The liability for a late submission was read and taken over (N-14). */
  lateAcknowledged: boolean
  /** Income and social insurance while the permit was held; may stay empty (E-45…E-47). */
  months: IncomeMonth[]
  remark: string
  confirmed: boolean
}

/** What a new employer states when it takes a holder over (U-88). */
export type EmployerChangeForm = {
  kind: 'employer-change'
  /** 离职日期 as the 离职证明 states it (M-35). */
  leftOn: PlainDate | ''
  /**
   * Months of social insurance that the unit finds recorded for him at itself: a whole number, `unknown` where it cannot
   * look them up, '' while nothing is stated (D-22).
   */
  insuredMonths: string
  /** Social insurance, tax, contract and applicant are this unit's own (U-84, D-22). */
  checked: boolean
  lateAcknowledged: boolean
  remark: string
  confirmed: boolean
}

/** 证件基础信息变更: the profile carries the changes, the form says why (I-55, I-56). */
export type BasicInfoChangeForm = { kind: 'basic-info-change'; reason: string; confirmed: boolean }

/** 证件业务信息变更: the children as they shall stand on the permit (I-58…I-65). */
export type DependantChangeForm = {
  kind: 'dependant-change'
  children: ChildEntry[]
  remark: string
  confirmed: boolean
}

/** 注销 by the holder (I-66). */
export type CancellationForm = {
  kind: 'cancellation'
  reason: CancellationReason | ''
  note: string
  confirmed: boolean
}

/** What the employer fills in for 申请业务办理权限 (U-43…U-46). */
export type FilingRightForm = {
  kind: 'filing-right'
  permitType: PermitType
  district: DistrictCode
  mode: FilingRightMode
  /** 拟办事项 (U-46). */
  intention: string
  /** Tax or contribution and staff, as the district asks (E-05, E-09). */
  figures?: EmployerFigures
  /** Code of the 属地部门; absent where the district has none. */
  township?: string
  confirmed: boolean
}

/** 单位主管部门变更: the right moves to another district (U-110). */
export type AuthorityTransferForm = {
  kind: 'authority-transfer'
  permitType: PermitType
  /** 原主管部门 and 新主管部门. */
  from: DistrictCode
  district: DistrictCode
  /** Code of the 属地部门 in the new district; absent where it has none. */
  township?: string
  reason: string
  /** Tax or contribution and staff, as the new district asks (E-05, E-09). */
  figures?: EmployerFigures
  /** The attachments follow the guide of the new district (U-111). */
  attachmentsUpdated: boolean
  confirmed: boolean
}

/** 撤回 (U-96) · 信息填错退回 · 更名 · 数据迁移. */
export const requestTopics = ['recall', 'correction', 'rename', 'migration'] as const
export type RequestTopic = (typeof requestTopics)[number]

/** 申请类请求: what used to go by mail with stamp and letter (S-79). */
export type ServiceRequestForm = {
  kind: 'service-request'
  permitType: PermitType
  district: DistrictCode
  topic: RequestTopic
  /** The application that a 撤回 or 退回 is about. */
  targetId: string
  newName: string
  holders: MigratedHolder[]
  /** 数据迁移 of the unit itself: its right of the former system is open by default (S-36, U-47). */
  unitHadRight: boolean
  statement: string
  confirmed: boolean
}

export type ApplicationForm =
  | NewForm
  | RenewalForm
  | EmployerChangeForm
  | BasicInfoChangeForm
  | DependantChangeForm
  | CancellationForm
  | FilingRightForm
  | AuthorityTransferForm
  | ServiceRequestForm

export type FormOf<K extends ApplicationKind> = Extract<ApplicationForm, { kind: K }>

export const emptyNewForm = (): NewForm => ({
  kind: 'new',
  applicantType: '',
  category: '',
  founding: '',
  months: [],
  children: [],
  remark: '',
  confirmed: false,
})

export const emptyRenewalForm = (): RenewalForm => ({
  kind: 'renewal',
  checked: false,
  lateAcknowledged: false,
  months: [],
  remark: '',
  confirmed: false,
})

export const emptyEmployerChangeForm = (): EmployerChangeForm => ({
  kind: 'employer-change',
  leftOn: '',
  insuredMonths: '',
  checked: false,
  lateAcknowledged: false,
  remark: '',
  confirmed: false,
})

export const emptyBasicInfoChangeForm = (): BasicInfoChangeForm => ({
  kind: 'basic-info-change',
  reason: '',
  confirmed: false,
})

/** Starts from the children that stand on the permit. */
export const emptyDependantChangeForm = (children: readonly ChildEntry[]): DependantChangeForm => ({
  kind: 'dependant-change',
  children: [...children],
  remark: '',
  confirmed: false,
})

export const emptyCancellationForm = (): CancellationForm => ({
  kind: 'cancellation',
  reason: '',
  note: '',
  confirmed: false,
})

export const emptyServiceRequestForm = (
  facts: Pick<ServiceRequestForm, 'permitType' | 'district' | 'topic'> & { targetId?: string },
): ServiceRequestForm => ({
  kind: 'service-request',
  targetId: '',
  newName: '',
  holders: [],
  unitHadRight: false,
  statement: '',
  confirmed: false,
  ...facts,
})

/** The children that an application speaks of; none for a business without them. */
export const childrenOf = (form: ApplicationForm): ChildEntry[] =>
  form.kind === 'new' || form.kind === 'dependant-change' ? form.children : []
