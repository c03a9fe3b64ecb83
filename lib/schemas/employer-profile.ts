import { certifiedClasses } from '@/lib/domain/codes'
import { z } from 'zod'
import type { PlainDate } from '@/lib/domain/dates'
import { currentQualification } from '@/lib/domain/employer/classifications'
import {
  employerGeneralFindings,
  operatorFindings,
  qualificationFindings,
} from '@/lib/domain/employer/employer-findings'
import { emptyEmployerProfile, type EmployerProfile } from '@/lib/domain/employer/employer-profile'
import {
  classificationFields,
  employerGeneralFields,
  operatorFields,
  type EmployerGeneralSection,
  type OperatorSection,
  type QualificationSection,
} from '@/lib/domain/employer/fields'
import { settledEmployerGeneral, settledOperator, settledQualification } from '@/lib/domain/employer/settle'
import { draftSection, withFindings, readSection } from './catalogue'

const general: z.ZodType<EmployerGeneralSection, EmployerGeneralSection> = draftSection(employerGeneralFields)
/** One line for each classification, and room for 其他. */
const qualification: z.ZodType<QualificationSection, QualificationSection> = z.strictObject({
  entries: z.array(draftSection(classificationFields)).max(certifiedClasses.length + 1),
})
const operator: z.ZodType<OperatorSection, OperatorSection> = draftSection(operatorFields)

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
    qualification: readSection(qualification, empty.qualification, currentQualification(stored.qualification)),
    operator: readSection(operator, empty.operator, stored.operator),
    licence: { attached: licenceAttached },
  }
}
