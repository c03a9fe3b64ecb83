import type { NewForm } from '@/lib/domain/application/forms'
import { slotOf } from '@/lib/domain/documents/catalogue'
import type { Finding } from '@/lib/domain/findings'
import { maskIdNumber, maskMobile } from '@/lib/domain/people/mask'
import type { Profile } from '@/lib/domain/people/profile'
import type { Case } from '../../shared/case'
import type { SlotView } from '../../shared/slots'
import { gapsOf, wizardBase, wizardSlots, type WizardOf } from './base'
import { childrenPart, type ChildrenPart } from './children'

export const newSteps = ['start', 'basics', 'condition', 'children', 'preview'] as const
export type NewStep = (typeof newSteps)[number]

export type NewWizardView = WizardOf<
  NewForm,
  NewStep,
  ChildrenPart & {
    /** ID number and phone are masked: the page is read in the underground. */
    profile: Profile
    /** The attachments of this application in their fixed order, with the photo and the contract at the end. */
    slots: SlotView[]
    conditions: { title: string; text: string }[]
    documentMonths: { declaration: number | null; remaining: number | null }
  }
>

/** In which step a finding is put right. */
function stepOf({ at, owner }: Finding): NewStep {
  if (at === null) return 'preview'
  if ('slot' in at) return 'preview'
  if (at.section === 'children') return 'children'
  if (at.section !== 'form') return owner === 'person' && at.section !== 'employment' ? 'basics' : 'preview'
  return at.field === 'path' ? 'condition' : 'start'
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
export function newWizard(file: Case, form: NewForm, profile: Profile): NewWizardView {
  const { policy } = file
  const limits = policy.documentLimits.value
  return {
    ...wizardBase(file, form.applicantType === '' && form.path === ''),
    ...childrenPart(file),
    kind: 'new',
    form,
    profile: maskedProfile(profile),
    slots: wizardSlots(file),
    gaps: gapsOf(file, newSteps, stepOf),
    conditions: policy.guide.personConditions.map(({ title, text }) => ({ title, text })),
    documentMonths: { declaration: limits.declarationMaxAgeMonths, remaining: limits.minRemainingMonths },
  }
}

/** Slots whose upload belongs to the chosen path: shown in the step where the path is chosen. */
export const pathSlots = (slots: readonly SlotView[]): SlotView[] =>
  slots.filter(
    ({ slot, need }) =>
      ['education-certificate', 'degree-certificate', 'title-certificate'].includes(slot) &&
      need === 'required' &&
      slotOf(slot).subject === 'person',
  )
