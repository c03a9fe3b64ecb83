import { choice, field, prefixed, standard, type Field, type ValuesOf } from '../field-catalogue'
import { beijingDistricts } from '../text/beijing-districts'
import {
  degreeDisciplines,
  degreeLevels,
  educationLevels,
  ethnicities,
  idTypes,
  maritalStatuses,
  politicalStatuses,
  provinces,
  sexes,
  titleLevels,
  noDegree,
} from './code-sets'

/*
 * The field catalogue of a person: every field once, in the order of the forms. The stored shape, the schemas, the
 * empty profile, the plain checks, the lines of every dossier, the masks and the controls are made from it; the words
 * stand in lib/labels/fields and the names of codes in lib/labels/field-codes, both tied to it by their types.
 * A new field: here, its words, its place on a page.
 */

/** 户口性质 (I-07): the last two are not accepted. */
export const hukouKinds = ['out-of-town', 'out-of-town-collective', 'beijing-collective', 'school-temporary'] as const
export type HukouKind = (typeof hukouKinds)[number]

/** What the applicant lives in (E-30…E-36); decides how the 住所证明 is judged. `office-use` is not accepted (E-30). */
export const housingKinds = [
  'owned',
  'spouse-owned',
  'rented',
  'rented-rural',
  'unit',
  'relative',
  'residence-card',
  'office-use',
] as const
export type HousingKind = (typeof housingKinds)[number]

/** How a title was acquired (I-11): 考试, 评审, 考评结合. */
export const titleAcquisitions = ['exam', 'review', 'exam-review'] as const
export type TitleAcquisition = (typeof titleAcquisitions)[number]

export const studyStages = ['high-school', 'secondary-vocational', 'college', 'bachelor', 'master', 'doctor'] as const
export type StudyStage = (typeof studyStages)[number]

/** When a field is asked or must be filled in; what each means stands in `personConditions`. */
type PersonCondition = 'degree-held' | 'title-held' | 'query-path' | 'beyond-beginnings' | 'ended'

const given = { given: true } as const
const words = { min: 2, max: 100 } as const

/** 一般信息 (I-03). Codes: GB/T 2261.1, 3304, 4762, 2261.2; district GB/T 2260 such as "110108". */
export const generalFields = {
  name: field('name', ['I-03'], given),
  sex: standard(sexes, ['I-03'], given),
  idType: standard(idTypes, ['I-03'], given),
  idNumber: field('id-number', ['I-03'], given),
  ethnicity: standard(ethnicities, ['I-03']),
  politicalStatus: standard(politicalStatuses, ['I-03']),
  maritalStatus: standard(maritalStatuses, ['I-03']),
  mobile: field('mobile', ['I-03']),
  contactAddress: field('address', ['I-03']),
  hukouKind: choice(hukouKinds, ['I-07']),
  /** Province of the 户籍所在地, two digits ("13" 河北省), and the address as the household register has it (I-06). */
  hukouProvince: standard(provinces, ['I-03', 'I-06']),
  hukouAddress: field('address', ['I-06']),
  /** 现居住地址: the district is chosen, the detail runs from street to door and repeats neither city nor district. */
  residenceDistrict: standard(Object.keys(beijingDistricts), ['I-05'], { unknown: 'residence-district-unknown' }),
  residenceAddress: field('detail-address', ['I-05', 'T-13']),
  housing: choice(housingKinds, ['M-27']),
} as const
export type GeneralSection = ValuesOf<typeof generalFields>

const held = { asked: 'degree-held' } as const

/** 教育信息 (I-08…I-11): the highest education and degree, irrespective of the country (I-09). */
export const educationFields = {
  /** GB/T 4658 code such as "21" 大学本科毕业. */
  level: standard(educationLevels, ['I-08', 'I-09']),
  school: field('text', ['I-08'], words),
  enrolledOn: field('date', ['I-08'], { past: true }),
  graduatedOn: field('date', ['I-08'], { past: true }),
  major: field('text', ['I-08'], words),
  /** The education or degree was obtained abroad: numbers then come from the certification report. */
  foreign: field('tick', ['I-09']),
  /** GB/T 6864 level: "2" 博士, "3" 硕士, "4" 学士, "0" none. */
  degree: standard(degreeLevels, ['I-08', 'I-09']),
  degreeIssuer: field('text', ['I-08'], { ...words, ...held }),
  degreeNumber: field('certificate', ['I-08', 'I-09'], { min: 4, max: 50, ...held }),
  /** 学位授予门类, "01"…"14". */
  degreeDiscipline: standard(degreeDisciplines, ['I-08'], held),
  degreeOn: field('date', ['I-08'], { past: true, ...held }),
  degreeMajor: field('text', ['I-08'], { ...words, ...held }),
  /** 是否持有专业技术职务证书 / 职称证书 / 职业资格证书 (I-10). */
  holdsTechnicalPost: field('tick', ['I-10']),
  holdsTitle: field('tick', ['I-10']),
  holdsQualification: field('tick', ['I-10']),
} as const

const titled = { asked: 'title-held' } as const

/** 职称信息 (I-11); only while one of the three boxes of I-10 is ticked (C-35). */
export const titleFields = {
  name: field('text', ['I-11'], { min: 2, max: 60, ...titled }),
  /** Level digit of GB/T 8561: "1" 正高 … "5" 员级. */
  level: standard(titleLevels, ['I-11'], titled),
  acquisition: choice(titleAcquisitions, ['I-11'], titled),
  certificateNumber: field('certificate', ['I-11'], { min: 2, max: 50, ...titled }),
  acquiredOn: field('date', ['I-11'], { past: true, ...titled }),
  issuer: field('text', ['I-11'], { ...words, ...titled }),
  /** A 评审 title that a government site confirms needs the query path instead of the 评审 documents. */
  verifiableOnline: field('tick', ['I-11'], titled),
  queryPath: field('prose', ['I-11'], { min: 4, max: 300, ...titled, required: 'query-path' }),
} as const
export type TitleRecord = ValuesOf<typeof titleFields>
export type EducationSection = ValuesOf<typeof educationFields> & { title: TitleRecord }

/** One line of the 学习经历 (I-12); months inclusive at both ends. */
export const studyFields = {
  from: field('month', ['I-12']),
  to: field('month', ['I-12']),
  stage: choice(studyStages, ['I-12']),
  school: field('text', ['I-12'], words),
  /** Optional for 高中 and 中专. */
  major: field('text', ['I-12'], { ...words, required: 'beyond-beginnings' }),
} as const
export type StudyEntry = ValuesOf<typeof studyFields>

/** One line of the 工作经历 (I-13, I-14); months inclusive; `current` means 至今 and leaves `to` empty. */
export const workFields = {
  from: field('month', ['I-13']),
  to: field('month', ['I-13'], { asked: 'ended' }),
  current: field('tick', ['I-13']),
  employer: field('text', ['I-13'], words),
  position: field('text', ['I-13'], { min: 2, max: 50 }),
} as const
export type WorkEntry = ValuesOf<typeof workFields>

/** Every typed or given field by section, under the names that findings and differences use. */
export const personFields = {
  general: generalFields,
  education: { ...educationFields, ...prefixed('title', titleFields) },
  studies: prefixed('entries', studyFields),
  works: prefixed('entries', workFields),
} as const satisfies Record<string, Record<string, Field<PersonCondition>>>

/** What a condition looks at: the values of the section, or of the line, that the field stands in. */
type Asking = Partial<EducationSection & Omit<StudyEntry, 'school' | 'major'> & Pick<WorkEntry, 'current'>>

/** Stages from which a course of studies may begin; their subject is optional (I-12). */
export const beginnings: readonly string[] = ['high-school', 'secondary-vocational']

/** True when one of the three title boxes is ticked, so that title data and the title document are asked (I-10). */
export const holdsAnyTitle = (
  education: Partial<Pick<EducationSection, 'holdsTechnicalPost' | 'holdsTitle' | 'holdsQualification'>>,
): boolean => Boolean(education.holdsTechnicalPost || education.holdsTitle || education.holdsQualification)

/** When the fields of a person are asked: each condition reads nothing but the values around the field. */
export const personConditions: Record<PersonCondition, (values: Asking) => boolean> = {
  /** A degree is stated; with "0" (none) nothing of it is asked (I-08). */
  'degree-held': ({ degree = '' }) => degree !== '' && degree !== noDegree,
  'title-held': holdsAnyTitle,
  /** 查询路径 is a duty for exam titles and for 评审 titles that a government site confirms (I-11). */
  'query-path': ({ title }) => title?.acquisition === 'exam' || title?.verifiableOnline === true,
  'beyond-beginnings': ({ stage = '' }) => !beginnings.includes(stage),
  ended: ({ current }) => current !== true,
}
