import type { DistrictCode, PermitType } from '../codes'
import type { FilingRightMode } from '../filing-right/lifecycle'
import type { PlainDate } from '../dates'
import type { ApplicationPath } from '../people/profile-rules'

/** 随往子女 as typed (I-59, I-60). `id` names the owner of the child's documents. */
export type ChildEntry = {
  id: string
  name: string
  idNumber: string
  /** GB/T 4761: "2…" 子, "3…" 女. */
  relation: string
  birthCertificateNumber: string
  /** 工作(学习)单位; 「无」 before school age (I-61). */
  institution: string
  birth: PlainDate | ''
}

/** What the applicant fills in besides the profile (I-43, I-44). */
export type NewForm = {
  kind: 'new'
  /** 「国内人员」 (I-43); other kinds of applicant go by their own procedure. */
  applicantType: 'domestic' | ''
  path: ApplicationPath | ''
  children: ChildEntry[]
  remark: string
  /** 申请说明 read and confirmed. */
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
  confirmed: boolean
}

export type ApplicationForm = NewForm | FilingRightForm

export const emptyNewForm = (): NewForm => ({
  kind: 'new',
  applicantType: '',
  path: '',
  children: [],
  remark: '',
  confirmed: false,
})
