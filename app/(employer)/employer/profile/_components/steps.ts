import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { Step } from '@/components/ui/step-bar'
import { employerSections, type EmployerSection } from '@/lib/domain/employer/employer-profile'
import { previewStep, employerSections as sectionNames } from '@/lib/labels/fields'
import type { EmployerProfileView } from '@/lib/views/employer/profile'

export const wizardSteps = [...employerSections, 'preview'] as const
export type WizardStep = (typeof wizardSteps)[number]

export const isWizardStep = (text: string | undefined): text is WizardStep => wizardSteps.some((step) => step === text)

export const stepHref = (step: WizardStep): Route => to.employer.profile(step)

/** 单位信息（一般信息） → 单位资质 → 业务经办人 → 营业执照 → 预览提交 (U-03). */
export function stepsOf({ sections, complete }: EmployerProfileView): Step[] {
  const step = (section: EmployerSection): Step => {
    const { missing, version } = sections[section]
    const touched = version > 0 || section === 'licence'
    return {
      label: sectionNames[section],
      href: stepHref(section),
      state: missing === 0 ? 'done' : touched && section !== 'licence' ? 'part' : 'todo',
      ...(touched && missing > 0 ? { hint: `${missing} 项待补充` } : {}),
    }
  }
  return [
    ...employerSections.map(step),
    { label: previewStep, href: stepHref('preview'), state: complete ? 'done' : 'todo' },
  ]
}
