import { settledValues, tidyValues } from '../field-rules'
import { educationFields, generalFields, studyFields, titleFields, workFields, personConditions } from './fields'
import {
  emptyTitle,
  holdsAnyTitle,
  type EducationSection,
  type GeneralSection,
  type Profile,
  type StudiesSection,
  type WorksSection,
} from './profile'

/*
 * Tidied: typing habits evened out, as everybody but the form reads a section, whenever it was stored. Settled: once a
 * section is free of findings, what its own ticks say is not asked is emptied too, so that no snapshot carries it (C-35).
 */

/** A profile as everybody reads it: every text in the one form of its kind of field. */
export const tidyProfile = (profile: Profile): Profile => ({
  ...profile,
  general: tidyValues(generalFields, profile.general),
  education: {
    ...tidyValues(educationFields, profile.education),
    title: tidyValues(titleFields, profile.education.title),
  },
  studies: { entries: profile.studies.entries.map((entry) => tidyValues(studyFields, entry)) },
  works: { entries: profile.works.entries.map((entry) => tidyValues(workFields, entry)) },
})

export const settledGeneral = (general: GeneralSection): GeneralSection =>
  settledValues(generalFields, general, personConditions)

export const settledEducation = (education: EducationSection): EducationSection => ({
  ...settledValues(educationFields, education, personConditions),
  title: holdsAnyTitle(education) ? tidyValues(titleFields, education.title) : emptyTitle(),
})

export const settledStudies = ({ entries }: StudiesSection): StudiesSection => ({
  entries: entries.map((entry) => settledValues(studyFields, entry, personConditions)),
})

/** 至今 and an end month exclude each other. */
export const settledWorks = ({ entries }: WorksSection): WorksSection => ({
  entries: entries.map((entry) => settledValues(workFields, entry, personConditions)),
})
