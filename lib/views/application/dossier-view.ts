import type { ChildEntry } from '@/lib/domain/permit/content'
import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { needsRemark } from '@/lib/domain/application/children'
import type { Dossier, DossierFile, DossierPermit } from '@/lib/domain/application/dossier'
import { childrenOf, type ApplicationForm } from '@/lib/domain/application/forms'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { personFields } from '@/lib/domain/person/fields'
import { maskIdNumber } from '@/lib/domain/person/mask'
import type { Profile, StudiesSection, WorksSection } from '@/lib/domain/person/profile'
import { permitStatusLabels } from '@/lib/labels/applications'
import { codeLabel, studyStages } from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { slotName } from '@/lib/labels/slots'
import { permitChanges, type DifferenceView } from './differences'
import { fieldLines, type Disclosure, type Line } from './field-lines'
import { formLines } from './form-lines'
import { fileView, type SlotFileView } from '../attachment/slots'

export type { Disclosure, Line } from './field-lines'

/** A file of the dossier with the address under which it may be read. */
export type DossierFileView = SlotFileView & { slot: string; name: string; href: Route; contentType: 'pdf' | 'image' }

const day = (date: string): string => (date ? dateText(date) : '')

/** 一般信息 (I-03…I-07, U-67). */
export const generalLines = ({ general }: Profile, disclosure: Disclosure = 'masked'): Line[] =>
  fieldLines('person', 'general', personFields.general, { values: general, disclosure })

/** 教育信息 (I-08…I-11), with the title record while one is held. */
export const educationLines = ({ education }: Profile): Line[] =>
  fieldLines('person', 'education', personFields.education, { values: education, disclosure: 'full' })

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

const childRows = (children: readonly ChildEntry[]): ChildRow[] =>
  children.map(({ id, name, idNumber, birth, institution }) => ({
    id,
    name,
    idNumber: maskIdNumber(idNumber),
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

/** What an employee has submitted, as the unit reads it: numbers are masked, 显示号码 gives them (lib/services/person/reveal). */
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
    href: to.file.attachment(file.id, { application: applicationId }),
    contentType: file.slot === 'photo' ? 'image' : 'pdf',
  }
}

export const dossierFiles = (dossier: Dossier, applicationId: string): DossierFileView[] =>
  dossier.files.map((file) => fileOf(file, dossier, applicationId))

export function employeeDossier(dossier: Dossier, applicationId: string): EmployeeDossierView | null {
  const { form, person, employment } = dossier
  if (!person) return null
  const { profile } = person
  return {
    form: formLines(dossier),
    permit: dossier.permit ? permitView(dossier.permit) : null,
    changes: permitChanges(dossier),
    general: generalLines(profile),
    education: educationLines(profile),
    studies: studyRows(profile.studies),
    works: workRows(profile.works),
    contract: contractLines(employment?.terms ?? null),
    children: childRows(aboutChildren(form) ? childrenOf(form) : (dossier.permit?.content.children ?? [])),
    files: dossierFiles(dossier, applicationId),
    remarkRequired: needsRemark(dossier),
  }
}
