import { applicantTypes, type ApplicantType, type NewForm } from '@/lib/domain/application/forms'
import { permitTypes, type PermitType, type CategoryCode } from '@/lib/domain/codes'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { maskIdNumber, maskMobile } from '@/lib/domain/person/mask'
import { authoritiesFor } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import type { CategoryPolicy } from '@/lib/domain/policy/sections/categories'
import { categoryCondition } from '@/lib/labels/guide/category'
import { slotName } from '@/lib/labels/slots'
import type { Profile } from '@/lib/domain/person/profile'
import type { CaseView } from '../case'
import type { SlotView } from '../../attachment/slots'
import { wizardBase, wizardSlots, wizardWay, type WizardOf } from './base'
import { monthTableView, type MonthTableView } from './month-table'
import { childrenPart, type ChildrenPart } from './children'

export type NewWizardView = WizardOf<
  'new',
  ChildrenPart & {
    /** ID number and phone are masked: the page is read in the underground. */
    profile: Profile
    /** The attachments of this application in their fixed order, with the photo and the contract at the end. */
    slots: SlotView[]
    /** 申请人类型: the one of this application can be chosen, the other is an application to another authority. */
    applicantTypes: ApplicantTypeView[]
    /** What the district accepts, each with its papers, shown before somebody chooses. */
    categories: CategoryView[]
    monthTable: MonthTableView
  }
>

/** `authority`: where the type has only one. */
export type ApplicantTypeView = { value: ApplicantType; own: boolean; authority: string | null }

function applicantTypeView(type: PermitType, own: PermitType): ApplicantTypeView {
  const [authority, ...more] = authoritiesFor(type)
  return {
    value: applicantTypes[type],
    own: type === own,
    authority: authority && more.length === 0 ? authority.authority : null,
  }
}

/** One 申报条件类别 as it is offered. */
export type CategoryView = {
  code: CategoryCode
  title: string
  condition: string
  /** Its papers by name, complete. */
  materials: string[]
  slots: SlotCode[]
  provisional: boolean
}

const categoryView = (policy: Policy, category: CategoryPolicy): CategoryView => {
  const { code, title, materials, provisional } = category
  return {
    code,
    title,
    condition: categoryCondition(policy, category),
    materials: materials.map(({ slot }) => slotName(slot)),
    slots: materials.map(({ slot }) => slot),
    provisional: provisional ?? false,
  }
}

/** A profile for a page: numbers as far as their owner recognises them. */
export const maskedProfile = (profile: Profile): Profile => ({
  ...profile,
  general: {
    ...profile.general,
    idNumber: maskIdNumber(profile.general.idNumber),
    mobile: maskMobile(profile.general.mobile),
  },
})

/** 新办 (I-43, I-44). */
export function newWizard(file: CaseView, form: NewForm, profile: Profile): NewWizardView {
  const { policy } = file
  return {
    ...wizardBase(file, 'new', form.applicantType === '' && form.category === ''),
    ...childrenPart(file),
    ...wizardWay('new', form, file),
    profile: maskedProfile(profile),
    slots: wizardSlots(file),
    applicantTypes: permitTypes.map((type) => applicantTypeView(type, policy.permitType)),
    categories: policy.categories.map((category) => categoryView(policy, category)),
    monthTable: monthTableView(file, form),
  }
}

/** Slots whose upload belongs to the chosen category: shown in the step where it is chosen. */
export const categorySlots = ({ slots, categories, form }: NewWizardView): SlotView[] => {
  const chosen = categories.find(({ code }) => code === form.category)
  return slots.filter(
    ({ slot, need }) => need === 'required' && chosen?.slots.includes(slot) && slotOf(slot).subject === 'person',
  )
}
