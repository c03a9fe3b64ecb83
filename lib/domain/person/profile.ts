import { emptyValues } from '../field-catalogue'
import { citizenIdType } from './code-sets'
import {
  educationFields,
  generalFields,
  titleFields,
  type EducationSection,
  type GeneralSection,
  type StudyEntry,
  type TitleRecord,
  type WorkEntry,
} from './fields'
import type { PlainDate } from '../dates'
import type { CategoryCode } from '../codes'

/**
 * The personal profile as it is typed (I-02…I-15). Every section is always there; an empty text means "not filled in
 * yet", so the same shape serves the draft, the form and the completed profile. What is missing or illegal is told by
 * `profileFindings`.
 */
export type Profile = {
  general: GeneralSection
  education: EducationSection
  studies: StudiesSection
  works: WorksSection
  photo: PhotoSection
}

export const profileSections = ['general', 'education', 'studies', 'works', 'photo'] as const
export type ProfileSection = (typeof profileSections)[number]

export {
  housingKinds,
  hukouKinds,
  studyStages,
  titleAcquisitions,
  type EducationSection,
  type GeneralSection,
  type HousingKind,
  type HukouKind,
  type StudyEntry,
  type StudyStage,
  type TitleAcquisition,
  type TitleRecord,
  type WorkEntry,
} from './fields'
export { holdsAnyTitle } from './fields'

export type StudiesSection = { entries: StudyEntry[] }
export type WorksSection = { entries: WorkEntry[] }

/** 证件照片 (I-15): the image itself is an attachment of slot `photo`. */
type PhotoSection = { attached: boolean }

export const emptyTitle = (): TitleRecord => emptyValues(titleFields)

/** A profile before the first entry: what the identity platform does not deliver is empty. */
export const emptyProfile = (): Profile => ({
  general: { ...emptyValues(generalFields), idType: citizenIdType },
  education: { ...emptyValues(educationFields), title: emptyTitle() },
  studies: { entries: [] },
  works: { entries: [] },
  photo: { attached: false },
})

/** What a district wants of the profile, and what is known of the application it is filled in for. */
export type ProfileRules = {
  /** 工作经历 (C-16): from the first job to now, or only what lies before the contract (may be empty). */
  workHistory: 'from-first-job' | 'before-contract'
  /** Uncovered months in the history of studies and work beyond which an explanation is suggested. */
  gapMonths: number
  /** 申报条件类别, known inside an application; without it the title rules of A and B are not asked (E-20, E-21). */
  category?: CategoryCode
  /** First day of the contract, when linked; only used with `before-contract`. */
  contractStart?: PlainDate
}
