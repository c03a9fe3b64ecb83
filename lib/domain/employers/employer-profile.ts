import type { PlainDate } from '../dates'

/**
 * The employer's profile as it is typed (U-03…U-15). Like the person's: every section is always there, an empty text
 * means "not filled in yet", and `employerProfileFindings` tells what is missing.
 */
export type EmployerProfile = {
  general: EmployerGeneralSection
  qualification: QualificationSection
  operator: OperatorSection
  licence: LicenceSection
}

export const employerSections = ['general', 'qualification', 'operator', 'licence'] as const
export type EmployerSection = (typeof employerSections)[number]

/** 单位类型 (U-06). It decides which licence is asked (U-15) and whether a capital figure is (U-07). */
export const employerKinds = [
  'enterprise',
  'public-institution',
  'private-non-enterprise',
  'social-organisation',
  'foreign-branch',
  'out-of-town-branch',
  'other',
] as const
export type EmployerKind = (typeof employerKinds)[number]

/** 单位分类 (U-13, E-14). Every one but `other` is proved by a certificate that is still valid. */
export const employerClasses = [
  'high-tech',
  'software',
  'environmental',
  'integrated-circuit',
  'research-centre',
  'finance',
  'cultural-creative',
  'regional-headquarters',
  'other',
] as const
export type EmployerClass = (typeof employerClasses)[number]

export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'other'] as const
export type Currency = (typeof currencies)[number]

/** 一般信息 (U-04…U-12). Name and code come from the identity platform and are shown, never typed. */
export type EmployerGeneralSection = {
  name: string
  uscc: string
  kind: EmployerKind | ''
  /** 注册资本 and 实缴资本 in units of ten thousand (万) of `currency`; decimal text, two figures (U-07, C-21). */
  registeredCapital: string
  paidInCapital: string
  currency: Currency | ''
  establishedOn: PlainDate | ''
  /** 法定代表人; 负责人 for a branch (U-09). */
  legalRepresentative: string
  businessScope: string
  /** 注册地, 纳税登记地, 社保缴纳地: three separate facts, GB/T 2260 codes or "other" outside Beijing (U-11). */
  registeredDistrict: string
  registeredAddress: string
  taxDistrict: string
  socialInsuranceDistrict: string
}

/** 单位资质 (U-13). */
export type QualificationSection = {
  classification: EmployerClass | ''
  certificateNumber: string
  issuedOn: PlainDate | ''
  validUntil: PlainDate | ''
}

/** 业务经办人 (U-14, R-04). */
export type OperatorSection = {
  name: string
  idNumber: string
  mobile: string
  address: string
  email: string
}

/** 营业执照 (U-15): the scan itself is an attachment of slot `unit-licence`. */
export type LicenceSection = { attached: boolean }

/** Branches have no capital of their own, public institutions none that is registered (U-07, E-08). */
export const asksCapital = (kind: EmployerKind | ''): boolean =>
  kind === 'enterprise' || kind === 'private-non-enterprise' || kind === 'other'

export const emptyEmployerProfile = (): EmployerProfile => ({
  general: {
    name: '',
    uscc: '',
    kind: '',
    registeredCapital: '',
    paidInCapital: '',
    currency: '',
    establishedOn: '',
    legalRepresentative: '',
    businessScope: '',
    registeredDistrict: '',
    registeredAddress: '',
    taxDistrict: '',
    socialInsuranceDistrict: '',
  },
  qualification: { classification: '', certificateNumber: '', issuedOn: '', validUntil: '' },
  operator: { name: '', idNumber: '', mobile: '', address: '', email: '' },
  licence: { attached: false },
})
