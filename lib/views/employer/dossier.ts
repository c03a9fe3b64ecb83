import { keysOf } from '@/lib/domain/typed'
import type { FilingRightForm } from '@/lib/domain/application/forms'
import type { EmployerFigures } from '@/lib/domain/employer/employer-figures'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import {
  classificationFields,
  employerFields,
  type ClassificationEntry,
  employerConditions,
} from '@/lib/domain/employer/fields'
import { isAsked, valueAt, type Field } from '@/lib/domain/field-catalogue'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { permitTypeLabels } from '@/lib/labels/applications'
import { codeLabel } from '@/lib/labels/codes'
import { employerClasses } from '@/lib/labels/employer-codes'
import { codesAt } from '@/lib/labels/field-codes'
import { fieldWord } from '@/lib/labels/fields'
import { grouped } from '@/lib/labels/money'
import { fieldLines, fieldValueText, type Line } from '../application/field-lines'
import { officeName } from '../township/offices'

const lines = <Section extends 'general' | 'operator'>(section: Section, profile: EmployerProfile): Line[] =>
  fieldLines('employer', section, employerFields[section], { values: profile[section], disclosure: 'masked' })

/** 单位信息 (U-04…U-12). */
export const unitGeneralLines = (profile: EmployerProfile): Line[] => lines('general', profile)

/** Some of the facts of 单位信息, in the order of the form. */
export const unitFacts = (
  general: EmployerProfile['general'],
  only: readonly (keyof EmployerProfile['general'])[],
): Line[] => fieldLines('employer', 'general', employerFields.general, { values: general, disclosure: 'masked', only })

/** What the registration authority has delivered and is filled in (U-12). */
export const registeredLines = (general: EmployerProfile['general'], registered: readonly string[]): Line[] => {
  const names = keysOf(general)
  return unitFacts(
    general,
    names.filter((name) => registered.includes(name) && general[name] !== ''),
  )
}

/** One classification with its certificate, under the words of the form without its number. */
const classificationLines = (entry: ClassificationEntry): Line[] =>
  Object.entries<Field>(classificationFields)
    .filter(([, spec]) => isAsked(spec, employerConditions, entry))
    .map(([name, spec]) => {
      const field = `entries.${name}`
      const codes = codesAt('employer', 'qualification', field)
      const value = fieldValueText(spec, valueAt(entry, name), { codes, disclosure: 'masked' })
      return { label: fieldWord('employer', 'qualification', field), value }
    })

/** 单位资质 (U-13, U-26): the classifications one after another, each with its certificate. */
export function qualificationLines({ qualification: { entries } }: EmployerProfile): Line[] {
  if (entries.length === 0) return [{ label: fieldWord('employer', 'qualification', 'entries'), value: '' }]
  return entries.flatMap(classificationLines)
}

/** The names of the classifications in one line. */
export const classificationNames = ({ qualification }: EmployerProfile): string =>
  qualification.entries.map(({ classification }) => codeLabel(employerClasses, classification)).join('、')

/** 业务经办人 (U-14). */
export const operatorLines = (profile: EmployerProfile): Line[] => lines('operator', profile)

export const rightModes = { full: '全部业务（含新办）', 'receive-only': '仅接收持证人' } as const

const listed = (texts: readonly string[], unit: string): string =>
  texts.some(Boolean) ? texts.map((text) => (text ? `${grouped(text)} ${unit}` : '—')).join('、') : ''

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
