import { normalizeAddress } from './address'
import { noDegree } from './code-sets'
import { normalizeIdNumber } from './id-number'
import { normalizeMobile } from './mobile'
import { normalizeName } from './name'
import { emptyTitle, holdsAnyTitle, type EducationSection, type GeneralSection, type WorksSection } from './profile'

/*
 * A section as it is kept once it is free of findings: typing habits evened out, and what its own ticks say is not
 * asked is emptied, so that no snapshot carries it (C-35).
 */

export const settledGeneral = (general: GeneralSection): GeneralSection => ({
  ...general,
  name: normalizeName(general.name),
  idNumber: normalizeIdNumber(general.idNumber),
  mobile: normalizeMobile(general.mobile),
  contactAddress: normalizeAddress(general.contactAddress),
  hukouAddress: normalizeAddress(general.hukouAddress),
  residenceAddress: normalizeAddress(general.residenceAddress),
})

const withoutDegree = { degreeIssuer: '', degreeNumber: '', degreeDiscipline: '', degreeOn: '', degreeMajor: '' }

export const settledEducation = (education: EducationSection): EducationSection => ({
  ...education,
  ...(education.degree === noDegree ? withoutDegree : {}),
  title: holdsAnyTitle(education) ? education.title : emptyTitle(),
})

/** 至今 and an end month exclude each other. */
export const settledWorks = (works: WorksSection): WorksSection => ({
  entries: works.entries.map((entry) => (entry.current ? { ...entry, to: '' } : entry)),
})
