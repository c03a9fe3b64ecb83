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
export { holdsAnyTitle } from './conditions'

export type StudiesSection = { entries: StudyEntry[] }
export type WorksSection = { entries: WorkEntry[] }

/** 证件照片 (I-15): the image itself is an attachment of slot `photo`. */
export type PhotoSection = { attached: boolean }

export const emptyTitle = (): TitleRecord => emptyValues(titleFields)

/** A profile before the first entry: what the identity platform does not deliver is empty. */
export const emptyProfile = (): Profile => ({
  general: { ...emptyValues(generalFields), idType: citizenIdType },
  education: { ...emptyValues(educationFields), title: emptyTitle() },
  studies: { entries: [] },
  works: { entries: [] },
  photo: { attached: false },
})
