import { normalizeAddress } from '../text/address'
import { normalizeCertificateNumber } from '../text/codes'
import { normalizeDay, normalizeMonth } from '../text/days'
import { normalizeLine, normalizeText } from '../text/free-text'
import { normalizeIdNumber } from '../text/id-number'
import { normalizeMobile } from '../text/mobile'
import { normalizeName } from '../text/name'
import { noDegree } from './code-sets'
import {
  emptyTitle,
  holdsAnyTitle,
  type EducationSection,
  type GeneralSection,
  type Profile,
  type StudiesSection,
  type TitleRecord,
  type WorksSection,
} from './profile'

/*
 * Tidied: typing habits evened out, as everybody but the form reads a section, whenever it was stored. Settled: once a
 * section is free of findings, what its own ticks say is not asked is emptied too, so that no snapshot carries it (C-35).
 */

const tidyGeneral = (general: GeneralSection): GeneralSection => ({
  ...general,
  name: normalizeName(general.name),
  idNumber: normalizeIdNumber(general.idNumber),
  mobile: normalizeMobile(general.mobile),
  contactAddress: normalizeAddress(general.contactAddress),
  hukouAddress: normalizeAddress(general.hukouAddress),
  residenceAddress: normalizeAddress(general.residenceAddress),
})

const tidyTitle = (title: TitleRecord): TitleRecord => ({
  ...title,
  name: normalizeLine(title.name),
  certificateNumber: normalizeCertificateNumber(title.certificateNumber),
  acquiredOn: normalizeDay(title.acquiredOn),
  issuer: normalizeLine(title.issuer),
  queryPath: normalizeText(title.queryPath),
})

const tidyEducation = (education: EducationSection): EducationSection => ({
  ...education,
  school: normalizeLine(education.school),
  enrolledOn: normalizeDay(education.enrolledOn),
  graduatedOn: normalizeDay(education.graduatedOn),
  major: normalizeLine(education.major),
  degreeIssuer: normalizeLine(education.degreeIssuer),
  degreeNumber: normalizeCertificateNumber(education.degreeNumber),
  degreeOn: normalizeDay(education.degreeOn),
  degreeMajor: normalizeLine(education.degreeMajor),
  title: tidyTitle(education.title),
})

const tidyStudies = ({ entries }: StudiesSection): StudiesSection => ({
  entries: entries.map((entry) => ({
    ...entry,
    from: normalizeMonth(entry.from),
    to: normalizeMonth(entry.to),
    school: normalizeLine(entry.school),
    major: normalizeLine(entry.major),
  })),
})

const tidyWorks = ({ entries }: WorksSection): WorksSection => ({
  entries: entries.map((entry) => ({
    ...entry,
    from: normalizeMonth(entry.from),
    to: normalizeMonth(entry.to),
    employer: normalizeLine(entry.employer),
    position: normalizeLine(entry.position),
  })),
})

/** A profile as everybody reads it: every text in the one form of its kind of field. */
export const tidyProfile = (profile: Profile): Profile => ({
  ...profile,
  general: tidyGeneral(profile.general),
  education: tidyEducation(profile.education),
  studies: tidyStudies(profile.studies),
  works: tidyWorks(profile.works),
})

export const settledGeneral = tidyGeneral

const withoutDegree = { degreeIssuer: '', degreeNumber: '', degreeDiscipline: '', degreeOn: '', degreeMajor: '' }

export function settledEducation(typed: EducationSection): EducationSection {
  const education = tidyEducation(typed)
  return {
    ...education,
    ...(education.degree === noDegree ? withoutDegree : {}),
    title: holdsAnyTitle(education) ? education.title : emptyTitle(),
  }
}

export const settledStudies = tidyStudies

/** 至今 and an end month exclude each other. */
export const settledWorks = (works: WorksSection): WorksSection => ({
  entries: tidyWorks(works).entries.map((entry) => (entry.current ? { ...entry, to: '' } : entry)),
})
