import type { BasicInfoChangeForm, CancellationForm, DependantChangeForm } from '@/lib/domain/application/forms'
import type { PlainDate } from '@/lib/domain/dates'
import type { Finding } from '@/lib/domain/findings'
import type { Profile } from '@/lib/domain/person/profile'
import type { CaseView } from '../case'
import { permitChanges, type DifferenceView } from '../differences'
import type { SlotView } from '../../attachment/slots'
import { gapsOf, wizardBase, wizardSlots, type WizardOf } from './base'
import { childrenPart, type ChildrenPart } from './children'
import { maskedProfile } from './new'

/** The permit that a change is about. */
export type ChangedPermit = { number: string; employerName: string; validTo: PlainDate }

type ChangePart = { permit: ChangedPermit | null; changes: DifferenceView[]; slots: SlotView[] }

export const basicInfoSteps = ['start', 'basics', 'reason', 'preview'] as const
export const dependantSteps = ['start', 'children', 'others', 'preview'] as const
export const cancellationSteps = ['start', 'reason', 'preview'] as const
export type BasicInfoStep = (typeof basicInfoSteps)[number]
export type DependantStep = (typeof dependantSteps)[number]
export type CancellationStep = (typeof cancellationSteps)[number]

export type BasicInfoWizardView = WizardOf<BasicInfoChangeForm, BasicInfoStep, ChangePart & { profile: Profile }>
export type DependantWizardView = WizardOf<
  DependantChangeForm,
  DependantStep,
  ChangePart & ChildrenPart & { permitChildren: DependantChangeForm['children'] }
>
export type CancellationWizardView = WizardOf<CancellationForm, CancellationStep, ChangePart & { children: number }>

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

const inForm = ({ at }: Finding): string | null =>
  at !== null && 'section' in at && at.section === 'form' ? (at.field ?? '') : null

/** What belongs to the profile, and the papers of what has changed, is put right beside 请确认当前基础信息. */
function basicInfoStepOf(finding: Finding): BasicInfoStep {
  const field = inForm(finding)
  if (field === 'reason') return 'reason'
  if (field !== null) return 'start'
  return finding.at !== null && finding.owner === 'person' ? 'basics' : 'preview'
}

/** 证件基础信息变更 (I-55, I-56). */
export const basicInfoWizard = (file: CaseView, form: BasicInfoChangeForm, profile: Profile): BasicInfoWizardView => ({
  ...wizardBase(file, !form.confirmed && form.reason === ''),
  ...changePart(file),
  kind: 'basic-info-change',
  form,
  profile: maskedProfile(profile),
  gaps: gapsOf(file, basicInfoSteps, basicInfoStepOf),
})

function dependantStepOf(finding: Finding): DependantStep {
  const { at } = finding
  if (inForm(finding) !== null) return 'start'
  if (at === null) return 'preview'
  if ('slot' in at) return 'others'
  return at.section === 'children' ? 'children' : 'preview'
}

/** 证件业务信息变更 (I-58…I-65). */
export const dependantWizard = (file: CaseView, form: DependantChangeForm): DependantWizardView => ({
  ...wizardBase(file, !form.confirmed),
  ...changePart(file),
  ...childrenPart(file),
  kind: 'dependant-change',
  form,
  permitChildren: file.current.permit?.content.children ?? [],
  gaps: gapsOf(file, dependantSteps, dependantStepOf),
})

function cancellationStepOf(finding: Finding): CancellationStep {
  const field = inForm(finding)
  if (field === 'confirmed') return 'start'
  if (field === 'reason') return 'reason'
  return finding.at !== null && 'slot' in finding.at ? 'reason' : 'preview'
}

/** 注销 (I-66). */
export const cancellationWizard = (file: CaseView, form: CancellationForm): CancellationWizardView => ({
  ...wizardBase(file, !form.confirmed && form.reason === ''),
  ...changePart(file),
  kind: 'cancellation',
  form,
  children: file.current.permit?.content.children.length ?? 0,
  gaps: gapsOf(file, cancellationSteps, cancellationStepOf),
})
