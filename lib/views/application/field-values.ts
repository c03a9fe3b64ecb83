import type { DifferencePart, FieldValue } from '@/lib/domain/application/compare'
import { isPlainDate } from '@/lib/domain/dates'
import { insuranceMarks } from '@/lib/domain/eligibility/months'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { codeLabel, type CodeTable } from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { applicantTypeLabels } from '@/lib/labels/applications'
import { cancellationReasonLabels } from '@/lib/labels/businesses'
import { categoryTable, founderRouteTable } from '@/lib/labels/categories'
import { codesAt } from '@/lib/labels/field-codes'
import { incomeMonthText } from '@/lib/labels/money'
import { fieldAt, fieldLabel } from '@/lib/labels/fields'
import { fieldValueText } from './field-lines'
import { rightModes } from '../employer/dossier'

const form: Record<string, CodeTable> = {
  category: categoryTable,
  founding: founderRouteTable,
  applicantType: Object.entries(applicantTypeLabels),
  mode: Object.entries(rightModes),
  reason: Object.entries(cancellationReasonLabels),
}

const withoutIndex = (field: string): string => field.replace(/\.\d+/g, '')

/** "18500.00 this paid" in words. */
function monthValueText(value: string): string {
  const [income = '', employer, mark] = value.split(' ')
  const socialInsurance = insuranceMarks.find((known) => known === mark) ?? 'none'
  return incomeMonthText({ income, employer: employer === 'this' ? 'this' : 'other', socialInsurance })
}

/** Numbers of children are masked like everybody's. */
const childMasks: Record<string, (value: string) => string> = { idNumber: maskIdNumber }

type Place = { part: DifferencePart; section: string; field: string }

/** A stored value in words: the name of its code, a date as dates are written, numbers of people masked. */
export function valueText({ part, section, field }: Place, value: FieldValue): string {
  if (value === null || value === '') return '（空）'
  if (part === 'person' || part === 'employer') {
    const spec = fieldAt(part, section, field)
    if (spec) return fieldValueText(spec, value, { codes: codesAt(part, section, field), disclosure: 'masked' })
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (part === 'form' && field.startsWith('months.')) return monthValueText(value)
  const name = withoutIndex(field)
  const table = part === 'form' ? form[name] : undefined
  if (table) return codeLabel(table, value)
  const mask = part === 'child' ? childMasks[name] : undefined
  if (mask) return mask(value)
  if (isPlainDate(value)) return dateText(value)
  return /^\d{4}-\d{2}$/.test(value) ? monthText(value) : value
}

const others: Record<string, Record<string, string>> = {
  form: {
    category: '申报条件类别',
    founding: '团队符合的条件',
    'figures.lastYear': '上一年度纳税（贡献）',
    'figures.thisYear': '本年度纳税（贡献）',
    'figures.threeYears': '近三年纳税（贡献）',
    'figures.staff': '近三年用工人数',
    applicantType: '申请人类别',
    remark: '备注',
    mode: '申请权限',
    intention: '拟办事项',
    township: '属地部门',
    reason: '申请原因',
    note: '说明',
    checked: '单位核查',
    lateAcknowledged: '责任提示',
    leftOn: '原单位离职日期',
    insuredMonths: '在本单位的社会保险缴费月数',
    attachmentsUpdated: '单位附件已更新',
    newName: '新单位名称',
    statement: '情况说明',
  },
  contract: { startsOn: '合同开始日期', endsOn: '合同结束日期', position: '担任职务' },
  child: {
    name: '子女姓名',
    idNumber: '子女身份证号',
    relation: '与申请人关系',
    birthCertificateNumber: '出生医学证明编号',
    institution: '工作（学习）单位',
    birth: '子女出生日期',
  },
}

/** What the field is called on screen. */
export function differenceLabel(part: DifferencePart, section: string, field: string): string {
  if (part === 'person' || part === 'employer') return fieldLabel(part, section, field) || field
  if (field.startsWith('months.')) return `${monthText(field.slice('months.'.length))}收入与社保`
  return others[part]?.[withoutIndex(field)] ?? field
}
