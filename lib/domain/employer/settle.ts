import { settledValues, tidyValues } from '../field-rules'
import type { EmployerProfile } from './employer-profile'
import {
  classificationFields,
  employerGeneralFields,
  operatorFields,
  type EmployerGeneralSection,
  type OperatorSection,
  type QualificationSection,
  employerConditions,
} from './fields'

/* A section as it is kept: see `tidyValues` and `settledValues`. */

export const settledEmployerGeneral = (general: EmployerGeneralSection): EmployerGeneralSection =>
  settledValues(employerGeneralFields, general, employerConditions)

export const settledQualification = (qualification: QualificationSection): QualificationSection => ({
  entries: qualification.entries.map((entry) => settledValues(classificationFields, entry, employerConditions)),
})

export const settledOperator = (operator: OperatorSection): OperatorSection =>
  settledValues(operatorFields, operator, employerConditions)

/** A profile as everybody reads it: every text in the one form of its kind of field. */
export const tidyEmployerProfile = (profile: EmployerProfile): EmployerProfile => ({
  ...profile,
  general: tidyValues(employerGeneralFields, profile.general),
  qualification: { entries: profile.qualification.entries.map((entry) => tidyValues(classificationFields, entry)) },
  operator: tidyValues(operatorFields, profile.operator),
})
