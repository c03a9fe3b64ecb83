import { emptyValues } from '../field-catalogue'
import {
  employerGeneralFields,
  operatorFields,
  type EmployerGeneralSection,
  type OperatorSection,
  type QualificationSection,
} from './fields'

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

export {
  currencies,
  employerClasses,
  type ClassificationEntry,
  type Currency,
  type EmployerClass,
  type EmployerGeneralSection,
  type OperatorSection,
  type QualificationSection,
} from './fields'
export { asksCapital } from './fields'

/** 营业执照 (U-15): the scan itself is an attachment of slot `unit-licence`. */
export type LicenceSection = { attached: boolean }

export const emptyEmployerProfile = (): EmployerProfile => ({
  general: emptyValues(employerGeneralFields),
  qualification: { entries: [] },
  operator: emptyValues(operatorFields),
  licence: { attached: false },
})
