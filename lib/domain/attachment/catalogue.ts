import { isOneOf, tableOf } from '../typed'
import { certifiedClasses, type CertifiedClass } from '../codes'

/** The attachment slots (附件), in the fixed order in which every list shows them (I-30, U-27). The nine always show. */
export const personSlots = [
  'education-certificate',
  'degree-certificate',
  'title-certificate',
  'taxable-income',
  'household-register',
  'integrity-declaration',
  'marriage-certificate',
  'residence-proof',
  'other',
] as const
/** What a district or a 申报条件类别 asks besides the nine (M-36…M-43, E-60…E-68); shown where a check list asks it. */
export const districtPersonSlots = [
  'social-insurance-record',
  'back-payment-statement',
  'award-certificate',
  'award-evidence',
  'applicant-unit-qualification',
  'three-year-income',
  'situation-statement',
  'ip-certificates',
  'ip-transfer-statement',
  'ip-transfer-evidence',
  'ip-audit-report',
  'unit-charter',
  'investment-evidence',
  'financing-evidence',
  'three-year-tax',
  'achievement-evidence',
  'recommendation',
] as const
export const employerSlots = [
  'unit-licence',
  'unit-qualification',
  'unit-tax',
  'unit-integrity-declaration',
  'operator-id',
  'unit-other',
] as const
/** The certificate of one classification of a unit (U-26); asked in the place of `unit-qualification` where it is claimed. */
export const certificateSlot = (claimed: CertifiedClass) => `certificate-${claimed}` as const
export type CertificateSlot = ReturnType<typeof certificateSlot>
export const certificateSlots: readonly CertificateSlot[] = certifiedClasses.map(certificateSlot)
/** What single districts ask of the employer besides the six (M-08…M-10, M-13). */
export const districtEmployerSlots = [
  'unit-capital-report',
  'unit-social-insurance',
  'unit-name-change',
  'unit-situation-report',
] as const
export const childSlots = ['child-birth-certificate', 'child-household-register', 'child-id-card'] as const
/** Slots that stand apart: the photo belongs to the wizard, contract and proof of leaving to the link. */
export const separateSlots = ['photo', 'labour-contract', 'dissolution-proof'] as const

export const slotCodes = [
  ...personSlots,
  ...districtPersonSlots,
  ...separateSlots,
  ...employerSlots,
  ...certificateSlots,
  ...districtEmployerSlots,
  ...childSlots,
] as const
export type SlotCode = (typeof slotCodes)[number]

/** Whose file it is: `employment` = the contract of one link (M-29), `child` = one accompanying child (M-30, M-31). */
export type SlotSubject = 'person' | 'employer' | 'employment' | 'child'
export type SlotFormat = 'pdf' | 'image'

/**
 * How a paper ends (G-28). `day`: it has an end, which the uploader must state; `day-or-open`: an end or 长期, one of the
 * two must be stated; `by-home`: one of these, by the kind of home that it proves; `elsewhere`: the end is stated in the
 * terms of the contract or in the profile and never asked beside the file; `none`: nothing ends.
 */
export type SlotEnd = 'none' | 'day' | 'day-or-open' | 'by-home' | 'elsewhere'

export type Slot = {
  code: SlotCode
  subject: SlotSubject
  /** Who uploads it; the contract is uploaded by the employer only (I-50). */
  uploadedBy: 'person' | 'employer'
  format: SlotFormat
  /** Largest accepted file in bytes, inclusive. 2M and 5M are given by I-30; the others are our default. */
  maxBytes: number
  /** The file carries a date of signature, which the uploader must state (G-29). */
  dated: boolean
  /** Somebody signs it for the unit, whose name and standing the uploader must state (C-38, R-05). */
  signed: boolean
  end: SlotEnd
  /** Row of the catalogue. */
  row: string
}

const mega = 1024 * 1024

const slot = (
  code: SlotCode,
  row: string,
  megabytes: number,
  more: Partial<Pick<Slot, 'subject' | 'uploadedBy' | 'format' | 'dated' | 'signed' | 'end'>> = {},
): Slot => ({
  code,
  row,
  maxBytes: megabytes * mega,
  subject: 'person',
  uploadedBy: 'person',
  format: 'pdf',
  dated: false,
  signed: false,
  end: 'none',
  ...more,
})

/** A declaration: signed for the unit by hand, with a date (F-02, F-03). */
const declaration = { dated: true, signed: true } as const

const unit = { subject: 'employer', uploadedBy: 'employer' } as const

const certificates = tableOf(certificateSlots, (code) => slot(code, 'M-02', 5, { ...unit, end: 'elsewhere' }))

const catalogue: Record<SlotCode, Slot> = {
  'education-certificate': slot('education-certificate', 'M-20', 2),
  'degree-certificate': slot('degree-certificate', 'M-21', 2),
  'title-certificate': slot('title-certificate', 'M-22', 5),
  'taxable-income': slot('taxable-income', 'M-23', 2),
  'household-register': slot('household-register', 'M-24', 2),
  'integrity-declaration': slot('integrity-declaration', 'M-25', 2, declaration),
  'marriage-certificate': slot('marriage-certificate', 'M-26', 2),
  'residence-proof': slot('residence-proof', 'M-27', 5, { end: 'by-home' }),
  other: slot('other', 'M-28', 5),
  'social-insurance-record': slot('social-insurance-record', 'M-36', 2),
  'back-payment-statement': slot('back-payment-statement', 'M-37', 2),
  'award-certificate': slot('award-certificate', 'M-40', 5),
  'award-evidence': slot('award-evidence', 'M-40', 5),
  'applicant-unit-qualification': slot('applicant-unit-qualification', 'M-43', 5),
  'three-year-income': slot('three-year-income', 'M-42', 5),
  'situation-statement': slot('situation-statement', 'M-38', 2),
  'ip-certificates': slot('ip-certificates', 'M-39', 5),
  'ip-transfer-statement': slot('ip-transfer-statement', 'M-39', 2),
  'ip-transfer-evidence': slot('ip-transfer-evidence', 'M-39', 5),
  'ip-audit-report': slot('ip-audit-report', 'M-39', 5),
  'unit-charter': slot('unit-charter', 'M-41', 5),
  'investment-evidence': slot('investment-evidence', 'M-41', 5),
  'financing-evidence': slot('financing-evidence', 'M-41', 5),
  'three-year-tax': slot('three-year-tax', 'M-41', 5),
  'achievement-evidence': slot('achievement-evidence', 'M-42', 5),
  recommendation: slot('recommendation', 'E-68', 5),
  photo: slot('photo', 'M-34', 2, { format: 'image' }),
  'labour-contract': slot('labour-contract', 'M-29', 5, {
    subject: 'employment',
    uploadedBy: 'employer',
    end: 'elsewhere',
  }),
  // 离职证明, 劳动合同主体变更协议 or 户口本 by the reason of the dissolving (U-73)
  'dissolution-proof': slot('dissolution-proof', 'M-45', 5, { subject: 'employment', uploadedBy: 'employer' }),
  'unit-licence': slot('unit-licence', 'M-01', 5, { ...unit, end: 'day-or-open' }),
  // the licence of a unit without any classification: it is judged where it lies as 营业执照
  'unit-qualification': slot('unit-qualification', 'M-02', 5, unit),
  ...certificates,
  'unit-tax': slot('unit-tax', 'M-03', 5, unit),
  'unit-integrity-declaration': slot('unit-integrity-declaration', 'M-04', 2, { ...unit, ...declaration }),
  'operator-id': slot('operator-id', 'M-05', 2, { ...unit, end: 'day-or-open' }),
  'unit-other': slot('unit-other', 'M-06', 5, unit),
  'unit-capital-report': slot('unit-capital-report', 'M-08', 5, unit),
  'unit-social-insurance': slot('unit-social-insurance', 'M-09', 5, unit),
  'unit-name-change': slot('unit-name-change', 'M-10', 2, unit),
  'unit-situation-report': slot('unit-situation-report', 'M-13', 5, unit),
  'child-birth-certificate': slot('child-birth-certificate', 'M-30', 2, { subject: 'child' }),
  'child-household-register': slot('child-household-register', 'M-31', 2, { subject: 'child' }),
  'child-id-card': slot('child-id-card', 'M-32', 2, { subject: 'child', end: 'day' }),
}

/** Everything that is known of a slot. */
export const slotOf = (code: SlotCode): Slot => catalogue[code]

/** Narrows a text from outside; an unknown slot is not a slot. */
export const isSlotCode = (text: string): text is SlotCode => isOneOf(slotCodes, text)
