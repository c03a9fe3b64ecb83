import type { employerFields } from '../domain/employer/fields'
import type { personFields } from '../domain/person/fields'
import {
  degreeDisciplines,
  degrees,
  districts,
  educationLevels,
  ethnicities,
  housingKinds,
  hukouKinds,
  idTypes,
  maritalStatuses,
  offeredMaritalStatuses,
  politicalStatuses,
  provinces,
  sexes,
  studyStages,
  titleAcquisitions,
  titleLevels,
  type CodeTable,
} from './codes'
import { currencies, employerClasses, employerKinds, employerPlaces } from './employer-codes'

type CodedName<Section> = {
  [Name in keyof Section]: Section[Name] extends { kind: 'standard' | 'choice' } ? Name : never
}[keyof Section]

/** The names of the codes of every field that has a list. */
type TablesOf<Catalogue> = {
  [Section in keyof Catalogue]: { [Name in CodedName<Catalogue[Section]>]: CodeTable }
}

const person: TablesOf<typeof personFields> = {
  general: {
    sex: sexes,
    idType: idTypes,
    ethnicity: ethnicities,
    politicalStatus: politicalStatuses,
    maritalStatus: maritalStatuses,
    hukouKind: hukouKinds,
    hukouProvince: provinces,
    residenceDistrict: districts,
    housing: housingKinds,
  },
  education: {
    level: educationLevels,
    degree: degrees,
    degreeDiscipline: degreeDisciplines,
    'title.level': titleLevels,
    'title.acquisition': titleAcquisitions,
  },
  studies: { 'entries.stage': studyStages },
  works: {},
}

const employer: TablesOf<typeof employerFields> = {
  general: {
    kind: employerKinds,
    currency: currencies,
    registeredDistrict: employerPlaces,
    taxDistrict: employerPlaces,
    socialInsuranceDistrict: employerPlaces,
  },
  qualification: { 'entries.classification': employerClasses },
  operator: {},
}

const tables: Record<'person' | 'employer', Record<string, Record<string, CodeTable>>> = { person, employer }

/** Fewer than are right are offered: the others come from elsewhere, and nobody is asked for them. */
const offered: Record<string, CodeTable> = { maritalStatus: offeredMaritalStatuses }

const withoutIndex = (field: string): string => field.replace(/\.\d+/g, '')

/** The names of the codes of a field, undefined for a field without a list. */
export const codesAt = (side: 'person' | 'employer', section: string, field: string): CodeTable | undefined =>
  tables[side][section]?.[withoutIndex(field)]

/** What a form offers of them. */
export const offeredCodes = (side: 'person' | 'employer', section: string, field: string): CodeTable =>
  offered[field] ?? codesAt(side, section, field) ?? []
