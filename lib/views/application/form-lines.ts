import type { MigratedHolder } from '@/lib/domain/permit/content'
import type { Dossier } from '@/lib/domain/application/dossier'
import type { ApplicationForm, ServiceRequestForm } from '@/lib/domain/application/forms'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { insuredText } from '@/lib/labels/employer-statements'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { kindLabels, permitTypeLabels } from '@/lib/labels/applications'
import { cancellationReasonLabels, requestTopicLabels } from '@/lib/labels/businesses'
import { categoryText, founderRouteLabels } from '@/lib/labels/categories'
import { codeLabel, districts } from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { incomeMonthText } from '@/lib/labels/money'
import type { Line } from './field-lines'
import { officeName } from '../township/offices'
import { figureLines, filingRightLines } from '../employer/dossier'

const day = (date: string): string => (date ? dateText(date) : '')
const yes = (value: boolean): string => (value ? '已确认' : '未确认')
const authorityOf = (district: string): string => findAuthority(district)?.authority ?? district
const wide = (label: string, value: string): Line => ({ label, value, wide: true })
const remarkLines = (remark: string): Line[] => (remark ? [wide('备注', remark)] : [])

/** 收入与社保, a line per month. */
const monthLines = (months: readonly IncomeMonth[]): Line[] =>
  months.map((entry) => ({ label: monthText(entry.month), value: incomeMonthText(entry) }))

/** A holder of the former system as the request states him, for who has to compare. */
function holderText(holder: MigratedHolder): string {
  const { name, idNumber, permitNumber, validFrom, validTo, leftOn } = holder
  const place = `北京市${codeLabel(districts, holder.residenceDistrict)}${holder.residenceAddress}`
  const children = holder.children.map((child) => `${child.name} ${maskIdNumber(child.idNumber)}`)
  return [
    `${name} ${maskIdNumber(idNumber)}`,
    `证件编号 ${permitNumber}`,
    `有效期 ${day(validFrom)} 至 ${day(validTo)}`,
    ...(leftOn ? [`${day(leftOn)}已离职，证件挂起`] : []),
    `户籍所在地 ${holder.hukouAddress}`,
    `现居住地址 ${place}`,
    ...(children.length > 0 ? [`随往子女 ${children.join('、')}`] : []),
  ].join('，')
}

function requestLines(form: ServiceRequestForm, target: Dossier['target']): Line[] {
  const holders = form.holders.map((holder, index) => wide(`持证人 ${index + 1}`, holderText(holder)))
  return [
    { label: '请求事项', value: requestTopicLabels[form.topic].label },
    ...(target ? [{ label: '所涉业务', value: `${kindLabels[target.kind]} ${target.number}` }] : []),
    ...(form.newName ? [wide('新单位名称', form.newName)] : []),
    ...(form.unitHadRight ? [wide('单位业务权限', '原系统已开通，请求迁移后直接开通')] : []),
    ...holders,
    wide('情况说明', form.statement),
  ]
}

/** 申报内容: what the starter has filled in besides profile and attachments, in the words of the form. */
export function formLines({ form, target }: { form: ApplicationForm; target: Dossier['target'] }): Line[] {
  switch (form.kind) {
    case 'new':
      return [
        { label: '申报条件类别', value: categoryText(form.category) },
        ...(form.founding ? [{ label: '团队符合的条件', value: founderRouteLabels[form.founding] }] : []),
        ...monthLines(form.months),
        ...remarkLines(form.remark),
      ]
    case 'renewal':
      return [
        { label: '近三年社会保险核查', value: yes(form.checked) },
        ...monthLines(form.months),
        ...remarkLines(form.remark),
      ]
    case 'employer-change':
      return [
        { label: '原单位离职日期', value: day(form.leftOn) },
        ...(form.insuredMonths ? [{ label: '在本单位的社会保险', value: insuredText(form.insuredMonths) }] : []),
        { label: '单位一致性核查', value: yes(form.checked) },
        ...remarkLines(form.remark),
      ]
    case 'basic-info-change':
      return [wide('申请原因', form.reason)]
    case 'dependant-change':
      return remarkLines(form.remark)
    case 'cancellation':
      return [
        { label: '注销原因', value: form.reason ? cancellationReasonLabels[form.reason] : '' },
        ...(form.note ? [wide('说明', form.note)] : []),
      ]
    case 'filing-right':
      return filingRightLines(form)
    case 'authority-transfer':
      return [
        { label: '工作居住证类型', value: permitTypeLabels[form.permitType] },
        { label: '原主管部门', value: authorityOf(form.from) },
        { label: '新主管部门', value: authorityOf(form.district) },
        ...(form.township ? [{ label: '新属地部门', value: officeName(form.district, form.township) }] : []),
        ...figureLines(form.figures),
        wide('变更原因', form.reason),
      ]
    case 'service-request':
      return requestLines(form, target)
  }
}
