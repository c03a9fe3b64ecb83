'use client'

import type { ReactNode } from 'react'
import type { WizardView } from '@/lib/views/application/wizard'
import { ConfirmCard } from './confirm-card'
import type { WizardPlace } from './place'
import { StepFrame } from './step-frame'
import { useApplicationForm, type FormStart } from './use-application-form'

type ChangeStartStepProps = {
  view: FormStart<WizardView['form']> & Pick<WizardView, 'explained'>
  place: WizardPlace
  sub: string
  /** A warning above the explanation. */
  children?: ReactNode
}

/** The first step of a change: 申请说明. */
export function ChangeStartStep({ view, place, sub, children }: ChangeStartStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  return (
    <StepFrame place={place} autosave={autosave}>
      {children}
      <ConfirmCard
        sub={sub}
        {...view.explained}
        confirmed={form.confirmed}
        onChange={(confirmed) => change({ confirmed })}
      />
    </StepFrame>
  )
}
