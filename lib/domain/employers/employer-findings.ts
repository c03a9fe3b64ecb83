import type { PlainDate } from '../dates'
import { fieldChecks, fieldFindingCodes, type FieldChecks } from '../field-checks'
import type { Finding } from '../findings'
import { addressRefusals, parseFullAddress } from '../people/address'
import { isBeijingDistrict } from '../people/beijing-districts'
import { idNumberRefusals, parseIdNumber } from '../people/id-number'
import { mobileRefusals, parseMobile } from '../people/mobile'
import { nameRefusals, parseName } from '../people/name'
import {
  asksCapital,
  currencies,
  employerClasses,
  employerKinds,
  type EmployerGeneralSection,
  type EmployerProfile,
  type OperatorSection,
  type QualificationSection,
} from './employer-profile'
import { parseUscc, usccRefusals } from './uscc'

/** Every code that `employerProfileFindings` can answer; lib/labels/findings has a text for each. */
export const employerFindingCodes = [
  ...fieldFindingCodes,
  ...nameRefusals,
  ...idNumberRefusals,
  ...mobileRefusals,
  ...addressRefusals,
  ...usccRefusals,
  'uscc-check-digit',
  'capital-format',
  'capital-zero',
  'qualification-expired',
  'email-format',
  'licence-missing',
] as const
export type EmployerFindingCode = (typeof employerFindingCodes)[number]

/** A district outside Beijing in one of the three places of U-11. */
export const outsideBeijing = 'other'

/** Everything that is missing or illegal in the employer's profile, all sections at once (U-03…U-15). */
export const employerProfileFindings = (profile: EmployerProfile, today: PlainDate): Finding[] => [
  ...employerGeneralFindings(profile.general, today),
  ...qualificationFindings(profile.qualification, today),
  ...operatorFindings(profile.operator, today),
  ...licenceFindings(profile),
]

/** 单位信息 (U-04…U-12). No date may lie after `today`. */
export function employerGeneralFindings(general: EmployerGeneralSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('employer', 'general')
  checks.text('name', general.name, ['U-04'], { min: 2, max: 100 })
  const uscc = checks.parsed('uscc', parseUscc(general.uscc), ['U-05'])
  if (uscc && !uscc.checkDigitFits) checks.add('uscc-check-digit', 'uscc', ['U-05'], undefined, 'advice')
  if (checks.choice('kind', general.kind, employerKinds, ['U-06'])) checkCapital(checks, general)
  checks.date('establishedOn', general.establishedOn, ['U-08'], { notAfter: today })
  checks.parsed('legalRepresentative', parseName(general.legalRepresentative), ['U-09'])
  checks.text('businessScope', general.businessScope, ['U-10'], { min: 4, max: 4000 })
  checks.parsed('registeredAddress', parseFullAddress(general.registeredAddress), ['U-11'])
  for (const field of ['registeredDistrict', 'taxDistrict', 'socialInsuranceDistrict'] as const) {
    const place = general[field]
    if (checks.required(field, place, ['U-11']) && place !== outsideBeijing && !isBeijingDistrict(place))
      checks.add('choice-unknown', field, ['U-11'])
  }
  return checks.found
}

/** Registered capital is a duty where the kind of unit has one; paid-in capital only where a district asks (C-21). */
function checkCapital(checks: FieldChecks, general: EmployerGeneralSection) {
  const rows = ['U-07']
  const asked = asksCapital(general.kind)
  if (asked && checks.required('registeredCapital', general.registeredCapital, rows))
    checks.choice('currency', general.currency, currencies, rows)
  for (const field of ['registeredCapital', 'paidInCapital'] as const) {
    const amount = general[field]
    if (amount.trim() === '') continue
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(amount)) checks.add('capital-format', field, rows)
    else if (asked && field === 'registeredCapital' && /^[0.]+$/.test(amount)) checks.add('capital-zero', field, rows)
  }
}

/** 单位资质 (U-13): every classification but 其他 names a certificate that is valid on `today` (inclusive). */
export function qualificationFindings(qualification: QualificationSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('employer', 'qualification')
  const { classification, issuedOn, validUntil } = qualification
  if (!checks.choice('classification', classification, employerClasses, ['U-13']) || classification === 'other')
    return checks.found
  const rows = ['U-13', 'M-02']
  checks.text('certificateNumber', qualification.certificateNumber, rows, { min: 2, max: 50 })
  const issued = checks.date('issuedOn', issuedOn, rows, { notAfter: today })
  const until = checks.date('validUntil', validUntil, rows)
  if (issued && until && validUntil <= issuedOn) checks.add('date-order', 'validUntil', rows, { after: 'issuedOn' })
  else if (until && validUntil < today) checks.add('qualification-expired', 'validUntil', rows, { validUntil })
  return checks.found
}

/** 业务经办人 (U-14, R-04). */
export function operatorFindings(operator: OperatorSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('employer', 'operator')
  const rows = ['U-14']
  checks.parsed('name', parseName(operator.name), rows)
  checks.parsed('idNumber', parseIdNumber(operator.idNumber, today), rows)
  checks.parsed('mobile', parseMobile(operator.mobile), rows)
  checks.parsed('address', parseFullAddress(operator.address), rows)
  if (operator.email !== '' && !/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(operator.email))
    checks.add('email-format', 'email', rows)
  return checks.found
}

const licenceFindings = (profile: EmployerProfile): Finding[] =>
  profile.licence.attached
    ? []
    : [
        {
          kind: 'blocking',
          code: 'licence-missing',
          owner: 'employer',
          at: { slot: 'unit-licence' },
          rows: ['U-15', 'M-01'],
        },
      ]

/** The employer's profile is complete when nothing blocking is left (U-01, U-02). */
export const employerProfileComplete = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => finding.kind !== 'blocking')
