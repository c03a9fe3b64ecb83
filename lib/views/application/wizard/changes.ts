import type { BasicInfoChangeForm, CancellationForm, DependantChangeForm } from '@/lib/domain/application/forms'
import type { PlainDate } from '@/lib/domain/dates'
import type { Profile } from '@/lib/domain/person/profile'
import type { CaseView } from '../case'
import { permitChanges, type DifferenceView } from '../differences'
import type { SlotView } from '../../attachment/slots'
import { wizardBase, wizardSlots, wizardWay, type WizardOf } from './base'
import { childrenPart, type ChildrenPart } from './children'
import { maskedProfile } from './new'

/** The permit that a change is about. */
export type ChangedPermit = { number: string; employerName: string; validTo: PlainDate }

type ChangePart = { permit: ChangedPermit | null; changes: DifferenceView[]; slots: SlotView[] }

export type BasicInfoWizardView = WizardOf<'basic-info-change', ChangePart & { profile: Profile }>
export type DependantWizardView = WizardOf<
  'dependant-change',
  ChangePart & ChildrenPart & { permitChildren: DependantChangeForm['children'] }
>
export type CancellationWizardView = WizardOf<'cancellation', ChangePart & { children: number }>

/** Slots that the business asks or takes; what it does not touch stays out of its pages. */
const asked = (file: CaseView): SlotView[] =>
  wizardSlots(file).filter(({ need }) => need !== null && need !== 'not-asked')

const changePart = (file: CaseView): ChangePart => {
  const { permit } = file.current
  return {
    permit: permit && { number: permit.number, employerName: permit.employerName, validTo: permit.validTo },
    changes: permitChanges(file.current),
    slots: asked(file),
  }
}

/** 证件基础信息变更 (I-55, I-56). */
export const basicInfoWizard = (file: CaseView, form: BasicInfoChangeForm, profile: Profile): BasicInfoWizardView => ({
  ...wizardBase(file, 'basic-info-change', !form.confirmed && form.reason === ''),
  ...changePart(file),
  ...wizardWay('basic-info-change', form, file),
  profile: maskedProfile(profile),
})

/** 证件业务信息变更 (I-58…I-65). */
export const dependantWizard = (file: CaseView, form: DependantChangeForm): DependantWizardView => ({
  ...wizardBase(file, 'dependant-change', !form.confirmed),
  ...changePart(file),
  ...childrenPart(file),
  ...wizardWay('dependant-change', form, file),
  permitChildren: file.current.permit?.content.children ?? [],
})

/** 注销 (I-66). */
export const cancellationWizard = (file: CaseView, form: CancellationForm): CancellationWizardView => ({
  ...wizardBase(file, 'cancellation', !form.confirmed && form.reason === ''),
  ...changePart(file),
  ...wizardWay('cancellation', form, file),
  children: file.current.permit?.content.children.length ?? 0,
})
