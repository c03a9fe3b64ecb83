import type { PlainDate, PlainMonth } from '../dates'

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

/** 一般信息 (I-03). Codes: GB/T 2261.1, 3304, 4762, 2261.2; district GB/T 2260 such as "110108". */
export type GeneralSection = {
  /** From the identity platform, like the ID number: shown, never typed. */
  name: string
  sex: string
  ethnicity: string
  politicalStatus: string
  maritalStatus: string
  idType: string
  idNumber: string
  mobile: string
  contactAddress: string
  hukouKind: HukouKind | ''
  /** Province of the 户籍所在地, two digits ("13" 河北省), and the address as the household register has it (I-06). */
  hukouProvince: string
  hukouAddress: string
  /** 现居住地址: the district is chosen, the detail runs from street to door and repeats neither city nor district. */
  residenceDistrict: string
  residenceAddress: string
  housing: HousingKind | ''
}

/** How a title was acquired (I-11): 考试, 评审, 考评结合. */
export const titleAcquisitions = ['exam', 'review', 'exam-review'] as const
export type TitleAcquisition = (typeof titleAcquisitions)[number]

/** 职称信息 (I-11); only meaningful while one of the three boxes of I-10 is ticked (C-35). */
export type TitleRecord = {
  name: string
  /** Level digit of GB/T 8561: "1" 正高 … "5" 员级. */
  level: string
  acquisition: TitleAcquisition | ''
  certificateNumber: string
  acquiredOn: PlainDate | ''
  issuer: string
  /** A 评审 title that a government site confirms needs the query path instead of the 评审 documents. */
  verifiableOnline: boolean
  /** 查询路径及查询方式. */
  queryPath: string
}

/** 教育信息 (I-08…I-11): the highest education and degree, irrespective of the country (I-09). */
export type EducationSection = {
  /** GB/T 4658 code such as "21" 大学本科毕业. */
  level: string
  school: string
  enrolledOn: PlainDate | ''
  graduatedOn: PlainDate | ''
  major: string
  /** True when the education or degree was obtained abroad: numbers then come from the certification report. */
  foreign: boolean
  /** GB/T 6864 level: "2" 博士, "3" 硕士, "4" 学士, "0" none. With "0" the degree fields are not asked. */
  degree: string
  degreeIssuer: string
  degreeNumber: string
  /** 学位授予门类, "01"…"14". */
  degreeDiscipline: string
  degreeOn: PlainDate | ''
  degreeMajor: string
  /** 是否持有专业技术职务证书 / 职称证书 / 职业资格证书. */
  holdsTechnicalPost: boolean
  holdsTitle: boolean
  holdsQualification: boolean
  title: TitleRecord
}

export const studyStages = ['high-school', 'secondary-vocational', 'college', 'bachelor', 'master', 'doctor'] as const
export type StudyStage = (typeof studyStages)[number]

/** One line of the 学习经历 (I-12); months inclusive at both ends. */
export type StudyEntry = {
  from: PlainMonth | ''
  to: PlainMonth | ''
  stage: StudyStage | ''
  school: string
  /** Not asked for 高中. */
  major: string
}
export type StudiesSection = { entries: StudyEntry[] }

/** One line of the 工作经历 (I-13, I-14); months inclusive; `current` means 至今 and leaves `to` empty. */
export type WorkEntry = {
  from: PlainMonth | ''
  to: PlainMonth | ''
  current: boolean
  employer: string
  position: string
}
export type WorksSection = { entries: WorkEntry[] }

/** 证件照片 (I-15): the image itself is an attachment of slot `photo`. */
export type PhotoSection = { attached: boolean }

/** True when one of the three title boxes is ticked, so that title data and the title document are asked (I-10). */
export const holdsAnyTitle = (education: EducationSection): boolean =>
  education.holdsTechnicalPost || education.holdsTitle || education.holdsQualification

export const emptyTitle = (): TitleRecord => ({
  name: '',
  level: '',
  acquisition: '',
  certificateNumber: '',
  acquiredOn: '',
  issuer: '',
  verifiableOnline: false,
  queryPath: '',
})

/** A profile before the first entry: what the identity platform does not deliver is empty. */
export const emptyProfile = (): Profile => ({
  general: {
    name: '',
    sex: '',
    ethnicity: '',
    politicalStatus: '',
    maritalStatus: '',
    idType: '1',
    idNumber: '',
    mobile: '',
    contactAddress: '',
    hukouKind: '',
    hukouProvince: '',
    hukouAddress: '',
    residenceDistrict: '',
    residenceAddress: '',
    housing: '',
  },
  education: {
    level: '',
    school: '',
    enrolledOn: '',
    graduatedOn: '',
    major: '',
    foreign: false,
    degree: '',
    degreeIssuer: '',
    degreeNumber: '',
    degreeDiscipline: '',
    degreeOn: '',
    degreeMajor: '',
    holdsTechnicalPost: false,
    holdsTitle: false,
    holdsQualification: false,
    title: emptyTitle(),
  },
  studies: { entries: [] },
  works: { entries: [] },
  photo: { attached: false },
})
