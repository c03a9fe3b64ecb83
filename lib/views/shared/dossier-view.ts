import { needsRemark } from '@/lib/domain/application/children'
import type { Dossier, DossierFile, DossierPermit } from '@/lib/domain/application/dossier'
import { childrenOf, type ApplicationForm, type ChildEntry } from '@/lib/domain/application/forms'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { maskIdNumber, maskMobile } from '@/lib/domain/people/mask'
import type { Profile, StudiesSection, WorksSection } from '@/lib/domain/people/profile'
import { holdsAnyTitle } from '@/lib/domain/people/profile'
import { permitStatusLabels } from '@/lib/labels/applications'
import {
  codeLabel,
  degreeDisciplines,
  degrees,
  districts,
  educationLevels,
  ethnicities,
  housingKinds,
  hukouKinds,
  idTypes,
  maritalStatuses,
  politicalStatuses,
  provinces,
  sexes,
  studyStages,
  titleAcquisitions,
  titleLevels,
} from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { slotName } from '@/lib/labels/slots'
import { permitChanges, type DifferenceView } from './differences'
import { formLines } from './form-lines'
import { fileView, type SlotFileView } from './slots'

export type Line = { label: string; value: string; wide?: boolean }

/** A file of the dossier with the address under which it may be read. */
export type DossierFileView = SlotFileView & { slot: string; name: string; href: string; contentType: 'pdf' | 'image' }

/** Full numbers only while the reader has to compare them with the papers (house law 12). */
export type Disclosure = 'full' | 'masked'

const day = (date: string): string => (date ? dateText(date) : '')
const yes = (value: boolean): string => (value ? '是' : '否')

/** 一般信息 (I-03…I-07, U-67). */
export function generalLines({ general }: Profile, disclosure: Disclosure): Line[] {
  const full = disclosure === 'full'
  const district = codeLabel(districts, general.residenceDistrict)
  return [
    { label: '姓名', value: general.name },
    { label: '性别', value: codeLabel(sexes, general.sex) },
    { label: '民族', value: codeLabel(ethnicities, general.ethnicity) },
    { label: '政治面貌', value: codeLabel(politicalStatuses, general.politicalStatus) },
    { label: '婚姻状况', value: codeLabel(maritalStatuses, general.maritalStatus) },
    { label: '证件类型', value: codeLabel(idTypes, general.idType) },
    { label: '证件号码', value: full ? general.idNumber : maskIdNumber(general.idNumber) },
    { label: '联系电话', value: full ? general.mobile : maskMobile(general.mobile) },
    { label: '户口性质', value: codeLabel(hukouKinds, general.hukouKind) },
    {
      label: '户籍所在地',
      value: general.hukouAddress || codeLabel(provinces, general.hukouProvince),
      wide: true,
    },
    { label: '现居住地址', value: `${district}${general.residenceAddress}`, wide: true },
    { label: '住所类型', value: codeLabel(housingKinds, general.housing) },
  ]
}

/** 教育信息 (I-08…I-11). */
export function educationLines({ education }: Profile): Line[] {
  const { title } = education
  const degree: Line[] =
    education.degree === '' || education.degree === '0'
      ? []
      : [
          { label: '学位授予单位', value: education.degreeIssuer },
          { label: '学位证书编号', value: education.degreeNumber },
          { label: '学位授予门类', value: codeLabel(degreeDisciplines, education.degreeDiscipline) },
          { label: '学位授予日期', value: day(education.degreeOn) },
        ]
  const titles: Line[] = holdsAnyTitle(education)
    ? [
        { label: '职称名称', value: title.name },
        { label: '职称级别', value: codeLabel(titleLevels, title.level) },
        { label: '取得方式', value: codeLabel(titleAcquisitions, title.acquisition) },
        { label: '证书编号', value: title.certificateNumber },
        { label: '取得日期', value: day(title.acquiredOn) },
        { label: '发证机构', value: title.issuer },
      ]
    : []
  return [
    { label: '国内最高学历', value: codeLabel(educationLevels, education.level) },
    { label: '毕业学校名称', value: education.school },
    { label: '入学日期', value: day(education.enrolledOn) },
    { label: '毕业日期', value: day(education.graduatedOn) },
    { label: '学科专业', value: education.major },
    { label: '国（境）外学历学位', value: yes(education.foreign) },
    { label: '国内最高学位', value: codeLabel(degrees, education.degree) },
    ...degree,
    { label: '是否持有职称或职业资格证书', value: yes(holdsAnyTitle(education)) },
    ...titles,
  ]
}

export type StudyRow = { id: string; period: string; stage: string; school: string; major: string }
export type WorkRow = { id: string; period: string; employer: string; position: string }

const period = (from: string, to: string, current = false): string =>
  `${from ? monthText(from) : '—'} 至 ${current ? '今' : to ? monthText(to) : '—'}`

export const studyRows = ({ entries }: StudiesSection): StudyRow[] =>
  entries.map(({ from, to, stage, school, major }, index) => ({
    id: String(index),
    period: period(from, to),
    stage: codeLabel(studyStages, stage),
    school,
    major,
  }))

export const workRows = ({ entries }: WorksSection): WorkRow[] =>
  entries.map(({ from, to, current, employer, position }, index) => ({
    id: String(index),
    period: period(from, to, current),
    employer,
    position,
  }))

/** 工作信息情况 as the unit has stated it (U-63). */
export const contractLines = (terms: ContractTerms | null): Line[] =>
  terms
    ? [
        { label: '担任职务', value: terms.position },
        { label: '合同开始日期', value: dateText(terms.startsOn) },
        { label: '合同结束日期', value: terms.endsOn ? dateText(terms.endsOn) : '无固定期限' },
      ]
    : []

export type ChildRow = { id: string; name: string; idNumber: string; birth: string; institution: string }

const childRows = (children: readonly ChildEntry[], disclosure: Disclosure): ChildRow[] =>
  children.map(({ id, name, idNumber, birth, institution }) => ({
    id,
    name,
    idNumber: disclosure === 'full' ? idNumber : maskIdNumber(idNumber),
    birth: day(birth),
    institution,
  }))

/** The permit behind a business, in one line. */
export type DossierPermitView = { number: string; statusText: string; validTo: string; employerName: string }

const permitView = ({ number, status, validTo, employerName }: DossierPermit): DossierPermitView => ({
  number,
  statusText: permitStatusLabels[status],
  validTo: dateText(validTo),
  employerName,
})

const aboutChildren = (form: ApplicationForm): boolean => form.kind === 'new' || form.kind === 'dependant-change'

/** What an employee has submitted, as the unit reads it. */
export type EmployeeDossierView = {
  /** 申报内容 of this business. */
  form: Line[]
  /** The permit that it is about, and what would change on it. */
  permit: DossierPermitView | null
  changes: DifferenceView[]
  general: Line[]
  education: Line[]
  studies: StudyRow[]
  works: WorkRow[]
  contract: Line[]
  children: ChildRow[]
  files: DossierFileView[]
  /** 未婚 with accompanying children: the unit has to say something about it (U-97). */
  remarkRequired: boolean
}

const fileOf = (file: DossierFile, dossier: Dossier, applicationId: string): DossierFileView => {
  const child = childrenOf(dossier.form).find(({ id }) => id === file.ownerId)
  return {
    ...fileView(file),
    slot: file.slot,
    name: child ? `${slotName(file.slot)}（${child.name}）` : slotName(file.slot),
    href: `/api/attachments/${file.id}?application=${applicationId}`,
    contentType: file.slot === 'photo' ? 'image' : 'pdf',
  }
}

export const dossierFiles = (dossier: Dossier, applicationId: string): DossierFileView[] =>
  dossier.files.map((file) => fileOf(file, dossier, applicationId))

export function employeeDossier(
  dossier: Dossier,
  applicationId: string,
  disclosure: Disclosure,
): EmployeeDossierView | null {
  const { form, person, employment } = dossier
  if (!person) return null
  const { profile } = person
  return {
    form: formLines(dossier),
    permit: dossier.permit ? permitView(dossier.permit) : null,
    changes: permitChanges(dossier),
    general: generalLines(profile, disclosure),
    education: educationLines(profile),
    studies: studyRows(profile.studies),
    works: workRows(profile.works),
    contract: contractLines(employment?.terms ?? null),
    children: childRows(aboutChildren(form) ? childrenOf(form) : (dossier.permit?.content.children ?? []), disclosure),
    files: dossierFiles(dossier, applicationId),
    remarkRequired: needsRemark(dossier),
  }
}
