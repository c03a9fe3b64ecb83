import { z } from 'zod'
import type { PlainDate } from '@/lib/domain/dates'
import {
  emptyProfile,
  housingKinds,
  hukouKinds,
  studyStages,
  titleAcquisitions,
  type EducationSection,
  type GeneralSection,
  type Profile,
  type StudiesSection,
  type WorksSection,
} from '@/lib/domain/people/profile'
import type { ProfileRules } from '@/lib/domain/people/profile-rules'
import { educationFindings } from '@/lib/domain/people/sections/education'
import { generalFindings } from '@/lib/domain/people/sections/general'
import { studiesFindings } from '@/lib/domain/people/sections/studies'
import { worksFindings } from '@/lib/domain/people/sections/works'
import { settledEducation, settledGeneral, settledStudies, settledWorks } from '@/lib/domain/people/settle'
import { draftChoice, draftDate, draftText, draftTick } from './fields'
import { readSection } from './stored'
import { withFindings } from './strict'

const entriesLimit = 30
const tooMany = `最多填写 ${entriesLimit} 条。`

const general = z.strictObject({
  name: draftText(),
  sex: draftText(2),
  ethnicity: draftText(2),
  politicalStatus: draftText(2),
  maritalStatus: draftText(2),
  idType: draftText(2),
  idNumber: draftText(40),
  mobile: draftText(40),
  contactAddress: draftText(),
  hukouKind: draftChoice(hukouKinds),
  hukouProvince: draftText(2),
  hukouAddress: draftText(),
  residenceDistrict: draftText(6),
  residenceAddress: draftText(),
  housing: draftChoice(housingKinds),
}) satisfies z.ZodType<GeneralSection>

const title = z.strictObject({
  name: draftText(),
  level: draftText(1),
  acquisition: draftChoice(titleAcquisitions),
  certificateNumber: draftText(),
  acquiredOn: draftDate(),
  issuer: draftText(),
  verifiableOnline: draftTick(),
  queryPath: draftText(600),
})

const education = z.strictObject({
  level: draftText(2),
  school: draftText(),
  enrolledOn: draftDate(),
  graduatedOn: draftDate(),
  major: draftText(),
  foreign: draftTick(),
  degree: draftText(1),
  degreeIssuer: draftText(),
  degreeNumber: draftText(),
  degreeDiscipline: draftText(2),
  degreeOn: draftDate(),
  degreeMajor: draftText(),
  holdsTechnicalPost: draftTick(),
  holdsTitle: draftTick(),
  holdsQualification: draftTick(),
  title,
}) satisfies z.ZodType<EducationSection>

const study = z.strictObject({
  from: draftDate(),
  to: draftDate(),
  stage: draftChoice(studyStages),
  school: draftText(),
  major: draftText(),
})
const studies = z.strictObject({
  entries: z.array(study).max(entriesLimit, tooMany),
}) satisfies z.ZodType<StudiesSection>

const work = z.strictObject({
  from: draftDate(),
  to: draftDate(),
  current: draftTick(),
  employer: draftText(),
  position: draftText(),
})
const works = z.strictObject({ entries: z.array(work).max(entriesLimit, tooMany) }) satisfies z.ZodType<WorksSection>

/** The sections that are typed; the photo is an attachment. */
export const typedProfileSections = ['general', 'education', 'studies', 'works'] as const
export type TypedProfileSection = (typeof typedProfileSections)[number]

/** What autosave accepts (G-14): any state of the form, right types, bounded lengths. */
export const profileDrafts = { general, education, studies, works } as const

/** What the strict schemas judge by: the day, the district's rules and the other sections. */
export type ProfileContext = { today: PlainDate; rules: ProfileRules; profile: Profile }

/** What 下一步 and 提交 accept: every blocking finding of the section as the message of its field. Settled on success. */
export const strictGeneral = ({ today }: ProfileContext) =>
  withFindings(general, (section) => generalFindings(section, today)).transform(settledGeneral)

export const strictEducation = ({ today, rules }: ProfileContext) =>
  withFindings(education, (section) => educationFindings(section, today, rules)).transform(settledEducation)

export const strictStudies = ({ today, rules, profile }: ProfileContext) =>
  withFindings(studies, (section) => studiesFindings({ ...profile, studies: section }, today, rules)).transform(
    settledStudies,
  )

export const strictWorks = ({ today, rules, profile }: ProfileContext) =>
  withFindings(works, (section) => worksFindings({ ...profile, works: section }, today, rules)).transform(settledWorks)

/** The whole profile out of its stored sections, by name, and whether the photo is there. */
export function profileFromSections(stored: Record<string, unknown>, photoAttached: boolean): Profile {
  const empty = emptyProfile()
  return {
    general: readSection(general, empty.general, stored.general),
    education: readSection(education, empty.education, stored.education),
    studies: readSection(studies, empty.studies, stored.studies),
    works: readSection(works, empty.works, stored.works),
    photo: { attached: photoAttached },
  }
}
