import type { PlainDate } from '../dates'
import { fieldChecks, type FieldChecks } from '../field-checks'
import type { Finding } from '../findings'
import { checkFields } from '../field-rules'
import { parseUscc } from '../text/codes'
import type { EmployerProfile } from './employer-profile'
import {
  classificationFields,
  employerGeneralFields,
  operatorFields,
  type ClassificationEntry,
  type EmployerGeneralSection,
  type OperatorSection,
  type QualificationSection,
  asksCapital,
  employerConditions,
} from './fields'

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
  checkFields(checks, employerGeneralFields, { values: general, conditions: employerConditions, today })
  checkCapital(checks, general)
  return checks.found
}

/** Registered capital is a duty where the kind of unit has one; paid-in capital only where a district asks (C-21). */
function checkCapital(checks: FieldChecks, general: EmployerGeneralSection) {
  const rows = ['U-07']
  for (const field of ['registeredCapital', 'paidInCapital'] as const) {
    const amount = general[field]
    if (amount.trim() === '') continue
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(amount)) checks.add('capital-format', field, rows)
    else if (asksCapital(general.kind) && field === 'registeredCapital' && /^[0.]+$/.test(amount))
      checks.add('capital-zero', field, rows)
  }
}

/**
 * 单位资质 (U-13, U-26): at least one line, no classification twice, 其他 alone; every other one names a certificate that
 * is valid on `today` (inclusive). Whether its scan is there is told by the check list.
 */
export function qualificationFindings(qualification: QualificationSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('employer', 'qualification')
  const { entries } = qualification
  if (entries.length === 0) checks.add('classification-missing', 'entries', ['U-13', 'U-26'])
  if (entries.length > 1 && entries.some(({ classification }) => classification === 'other'))
    checks.add('classification-beside-none', 'entries', ['U-13', 'U-26'])
  entries.forEach((entry, index) => {
    const first = entries.findIndex(({ classification }) => classification === entry.classification)
    if (entry.classification !== '' && first < index)
      checks.add('classification-twice', `entries.${index}.classification`, ['U-26'])
    else checkCertificate(checks, entry, `entries.${index}`, today)
  })
  return checks.found
}

function checkCertificate(checks: FieldChecks, entry: ClassificationEntry, prefix: string, today: PlainDate) {
  const { classification, issuedOn, validUntil } = entry
  const rows = ['U-13', 'U-26', 'M-02']
  const usable = checkFields(checks, classificationFields, {
    values: entry,
    conditions: employerConditions,
    today,
    prefix,
  })
  if (!usable.has('validUntil')) return
  if (usable.has('issuedOn') && validUntil <= issuedOn)
    checks.add('date-order', `${prefix}.validUntil`, rows, { after: 'issuedOn' })
  else if (validUntil < today)
    checks.add('qualification-expired', `${prefix}.validUntil`, rows, { validUntil, classification })
}

/** 业务经办人 (U-14, R-04). */
export function operatorFindings(operator: OperatorSection, today: PlainDate): Finding[] {
  const checks = fieldChecks('employer', 'operator')
  checkFields(checks, operatorFields, { values: operator, conditions: employerConditions, today })
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
