import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { EmployerFigures } from '@/lib/domain/employers/employer-figures'
import { asksCapital, type EmployerProfile } from '@/lib/domain/employers/employer-profile'
import { maskIdNumber, maskMobile } from '@/lib/domain/people/mask'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { codeLabel } from '@/lib/labels/codes'
import { dateText } from '@/lib/labels/dates'
import { currencies, employerClasses, employerKinds, employerPlaces } from '@/lib/labels/employer-codes'
import { permitTypeLabels } from '@/lib/labels/applications'
import type { Line } from './dossier-view'
import { officeName } from './offices'

const day = (date: string): string => (date ? dateText(date) : '')

const amount = (value: string, currency: string): string =>
  value ? `${value} ${codeLabel(currencies, currency || 'CNY')}` : ''

/** 单位信息 (U-04…U-12). */
export function unitGeneralLines({ general }: EmployerProfile): Line[] {
  const capital: Line[] = asksCapital(general.kind)
    ? [
        { label: '注册资本', value: amount(general.registeredCapital, general.currency) },
        { label: '实缴资本', value: amount(general.paidInCapital, general.currency) },
      ]
    : []
  return [
    { label: '单位名称', value: general.name, wide: true },
    { label: '统一社会信用代码', value: general.uscc },
    { label: '单位类型', value: codeLabel(employerKinds, general.kind) },
    ...capital,
    { label: '成立日期', value: day(general.establishedOn) },
    { label: '法定代表人', value: general.legalRepresentative },
    { label: '注册地', value: codeLabel(employerPlaces, general.registeredDistrict) },
    { label: '纳税登记地', value: codeLabel(employerPlaces, general.taxDistrict) },
    { label: '社保缴纳地', value: codeLabel(employerPlaces, general.socialInsuranceDistrict) },
    { label: '注册地址', value: general.registeredAddress, wide: true },
    { label: '经营范围', value: general.businessScope, wide: true },
  ]
}

/** 单位资质 (U-13). */
export const qualificationLines = ({ qualification }: EmployerProfile): Line[] => [
  { label: '单位分类', value: codeLabel(employerClasses, qualification.classification) },
  ...(qualification.classification && qualification.classification !== 'other'
    ? [
        { label: '证书编号', value: qualification.certificateNumber },
        { label: '发证日期', value: day(qualification.issuedOn) },
        { label: '有效期至', value: day(qualification.validUntil) },
      ]
    : []),
]

/** 业务经办人 (U-14). */
export const operatorLines = ({ operator }: EmployerProfile): Line[] => [
  { label: '经办人姓名', value: operator.name },
  { label: '身份证号码', value: operator.idNumber ? maskIdNumber(operator.idNumber) : '' },
  { label: '联系电话', value: operator.mobile ? maskMobile(operator.mobile) : '' },
  { label: '联系地址', value: operator.address },
  { label: '电子邮箱', value: operator.email },
]

export const rightModes = { full: '全部业务（含新办）', 'receive-only': '仅接收持证人' } as const

const listed = (texts: readonly string[], unit: string): string =>
  texts.some(Boolean) ? texts.map((text) => (text ? `${text} ${unit}` : '—')).join('、') : ''

/** What the employer states of its tax or contribution and staff; only what is stated. */
export const figureLines = (figures: EmployerFigures | undefined): Line[] =>
  [
    { label: '上一年度纳税（贡献）', value: listed([figures?.lastYear ?? ''], '万元') },
    { label: '本年度纳税（贡献）', value: listed([figures?.thisYear ?? ''], '万元') },
    { label: '近三年纳税（贡献），由近到远', value: listed(figures?.threeYears ?? [], '万元'), wide: true },
    { label: '近三年用工人数，由近到远', value: listed(figures?.staff ?? [], '人'), wide: true },
  ].filter(({ value }) => value !== '')

/** 申报事项 (U-43…U-46, U-50). */
export const filingRightLines = (form: FilingRightForm): Line[] => [
  { label: '工作居住证类型', value: permitTypeLabels[form.permitType] },
  { label: '所属主管部门', value: findAuthority(form.district)?.authority ?? form.district },
  ...(form.township ? [{ label: '属地部门', value: officeName(form.district, form.township) }] : []),
  { label: '申请权限', value: rightModes[form.mode] },
  ...figureLines(form.figures),
  { label: '拟办事项', value: form.intention, wide: true },
]
