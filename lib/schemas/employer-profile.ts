import { z } from 'zod'
import type { PlainDate } from '@/lib/domain/dates'
import {
  employerGeneralFindings,
  operatorFindings,
  qualificationFindings,
} from '@/lib/domain/employers/employer-findings'
import {
  currencies,
  emptyEmployerProfile,
  employerClasses,
  employerKinds,
  type EmployerGeneralSection,
  type EmployerProfile,
  type OperatorSection,
  type QualificationSection,
} from '@/lib/domain/employers/employer-profile'
import { settledEmployerGeneral, settledOperator, settledQualification } from '@/lib/domain/employers/settle'
import { draftChoice, draftDate, draftText } from './fields'
import { readSection } from './stored'
import { withFindings } from './strict'

const general = z.strictObject({
  name: draftText(),
  uscc: draftText(40),
  kind: draftChoice(employerKinds),
  registeredCapital: draftText(30),
  paidInCapital: draftText(30),
  currency: draftChoice(currencies),
  establishedOn: draftDate(),
  legalRepresentative: draftText(),
  businessScope: draftText(5000),
  registeredDistrict: draftText(6),
  registeredAddress: draftText(),
  taxDistrict: draftText(6),
  socialInsuranceDistrict: draftText(6),
}) satisfies z.ZodType<EmployerGeneralSection>

const qualification = z.strictObject({
  classification: draftChoice(employerClasses),
  certificateNumber: draftText(),
  issuedOn: draftDate(),
  validUntil: draftDate(),
}) satisfies z.ZodType<QualificationSection>

const operator = z.strictObject({
  name: draftText(),
  idNumber: draftText(40),
  mobile: draftText(40),
  address: draftText(),
  email: draftText(),
}) satisfies z.ZodType<OperatorSection>

/** The sections that are typed; the licence is an attachment. */
export const typedEmployerSections = ['general', 'qualification', 'operator'] as const
export type TypedEmployerSection = (typeof typedEmployerSections)[number]

/** What autosave accepts (G-14): any state of the form, right types, bounded lengths. */
export const employerDrafts = { general, qualification, operator } as const

/** What 下一步 and 提交 accept on the day `today`: every blocking finding as the message of its field. */
export const strictEmployerGeneral = (today: PlainDate) =>
  withFindings(general, (section) => employerGeneralFindings(section, today)).transform(settledEmployerGeneral)

export const strictQualification = (today: PlainDate) =>
  withFindings(qualification, (section) => qualificationFindings(section, today)).transform(settledQualification)

export const strictOperator = (today: PlainDate) =>
  withFindings(operator, (section) => operatorFindings(section, today)).transform(settledOperator)

/** The whole profile out of its stored sections, by name, and whether the licence is there. */
export function employerProfileFromSections(
  stored: Record<string, unknown>,
  licenceAttached: boolean,
): EmployerProfile {
  const empty = emptyEmployerProfile()
  return {
    general: readSection(general, empty.general, stored.general),
    qualification: readSection(qualification, empty.qualification, stored.qualification),
    operator: readSection(operator, empty.operator, stored.operator),
    licence: { attached: licenceAttached },
  }
}
