import { certifiedClasses, employerKinds, type EmployerKind } from '../codes'
import { choice, field, prefixed, standard, type Field, type ValuesOf } from '../field-catalogue'
import { beijingDistricts } from '../text/beijing-districts'

/*
 * The field catalogue of an employer, in the manner of lib/domain/person/fields.ts: every field once, in the order of
 * the forms, and everything else is made from it.
 */

/** 单位分类 (U-13): one or several classifications, or 其他 for a unit that holds none. */
export const employerClasses = [...certifiedClasses, 'other'] as const
export type EmployerClass = (typeof employerClasses)[number]

export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'other'] as const
export type Currency = (typeof currencies)[number]

/** A district outside Beijing in one of the three places of U-11. */
export const outsideBeijing = 'other'

type EmployerCondition = 'capital-kind' | 'certified'

const place = () => standard([...Object.keys(beijingDistricts), outsideBeijing], ['U-11'])
const capital = { asked: 'capital-kind' } as const

/** 一般信息 (U-04…U-12). Name and code come from the identity platform. */
export const employerGeneralFields = {
  name: field('text', ['U-04'], { min: 2, max: 100, given: true, wide: true }),
  uscc: field('uscc', ['U-05'], { given: true }),
  kind: choice(employerKinds, ['U-06']),
  /** 注册资本 and 实缴资本 in units of ten thousand (万) of `currency`; decimal text, two figures (U-07, C-21). */
  registeredCapital: field('amount', ['U-07'], capital),
  currency: choice(currencies, ['U-07'], capital),
  paidInCapital: field('amount', ['U-07', 'C-21'], { ...capital, required: 'never' }),
  establishedOn: field('date', ['U-08'], { past: true }),
  /** 法定代表人; 负责人 for a branch (U-09). */
  legalRepresentative: field('name', ['U-09']),
  /** 注册地, 纳税登记地, 社保缴纳地: three separate facts, GB/T 2260 codes or "other" outside Beijing (U-11). */
  registeredDistrict: place(),
  taxDistrict: place(),
  socialInsuranceDistrict: place(),
  registeredAddress: field('address', ['U-11']),
  businessScope: field('prose', ['U-10'], { min: 4, max: 4000 }),
} as const
export type EmployerGeneralSection = ValuesOf<typeof employerGeneralFields>

const certified = { asked: 'certified' } as const

/** One line of 企业类型认定 (U-13, U-26): a classification with its certificate; 其他 has none. */
export const classificationFields = {
  classification: choice(employerClasses, ['U-13', 'U-26']),
  certificateNumber: field('certificate', ['U-13', 'U-26', 'M-02'], { min: 2, max: 50, ...certified }),
  issuedOn: field('date', ['U-13', 'U-26', 'M-02'], { past: true, ...certified }),
  validUntil: field('date', ['U-13', 'U-26', 'M-02'], certified),
} as const
export type ClassificationEntry = ValuesOf<typeof classificationFields>
/** 单位资质: the classifications of the unit, each once; 其他 alone. */
export type QualificationSection = { entries: ClassificationEntry[] }

/** 业务经办人 (U-14, R-04). */
export const operatorFields = {
  name: field('name', ['U-14']),
  idNumber: field('id-number', ['U-14']),
  mobile: field('mobile', ['U-14']),
  email: field('email', ['U-14'], { required: 'never' }),
  address: field('address', ['U-14']),
} as const
export type OperatorSection = ValuesOf<typeof operatorFields>

/** Every typed or given field by section, under the names that findings and differences use. */
export const employerFields = {
  general: employerGeneralFields,
  qualification: prefixed('entries', classificationFields),
  operator: operatorFields,
} as const satisfies Record<string, Record<string, Field<EmployerCondition>>>

/** Branches have no capital of their own, public institutions none that is registered (U-07, E-08). */
export const asksCapital = (kind: EmployerKind | ''): boolean =>
  kind === 'enterprise' || kind === 'private-non-enterprise' || kind === 'other'

type Asking = Partial<EmployerGeneralSection & ClassificationEntry>

/** When the fields of an employer are asked: each condition reads nothing but the values of the section, or of the line, around the field. */
export const employerConditions: Record<EmployerCondition, (values: Asking) => boolean> = {
  'capital-kind': ({ kind = '' }) => asksCapital(kind),
  /** 其他 has no certificate (U-13). */
  certified: ({ classification = '' }) => classification !== '' && classification !== 'other',
}
