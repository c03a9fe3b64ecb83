import { z } from 'zod'
import type { PlainDate } from '@/lib/domain/dates'
import {
  educationFields,
  generalFields,
  studyFields,
  titleFields,
  workFields,
  type EducationSection,
  type GeneralSection,
  type StudyEntry,
  type TitleRecord,
  type WorkEntry,
} from '@/lib/domain/person/fields'
import { emptyProfile, type Profile, type ProfileRules } from '@/lib/domain/person/profile'
import { educationFindings } from '@/lib/domain/person/sections/education'
import { generalFindings } from '@/lib/domain/person/sections/general'
import { studiesFindings } from '@/lib/domain/person/sections/studies'
import { worksFindings } from '@/lib/domain/person/sections/works'
import { settledEducation, settledGeneral, settledStudies, settledWorks } from '@/lib/domain/person/settle'
import { draftSection, withFindings, readSection } from './catalogue'

const entriesLimit = 30
const tooMany = `最多填写 ${entriesLimit} 条。`

const general: z.ZodType<GeneralSection, GeneralSection> = draftSection(generalFields)
const title: z.ZodType<TitleRecord, TitleRecord> = draftSection(titleFields)
const education: z.ZodType<EducationSection, EducationSection> = draftSection(educationFields, { title })
const lines = <Line>(line: z.ZodType<Line, Line>) =>
  z.strictObject({ entries: z.array(line).max(entriesLimit, tooMany) })
const studies = lines<StudyEntry>(draftSection(studyFields))
const works = lines<WorkEntry>(draftSection(workFields))

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
