'use client'

import type { ReactNode } from 'react'
import type { WizardView } from '@/lib/views/application/wizard'
import { ConfirmCard, type Explanation } from './confirm-card'
import type { WizardPlace } from './place'
import { StepFrame } from './step-frame'
import { useApplicationForm, type FormStart } from './use-application-form'

type ChangeStartStepProps = {
  view: FormStart<WizardView['form']>
  place: WizardPlace
  sub: string
  points: Explanation[]
  label: string
  /** A warning above the explanation. */
  children?: ReactNode
}

/** The first step of a change: 申请说明. */
export function ChangeStartStep({ view, place, sub, points, label, children }: ChangeStartStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  return (
    <StepFrame place={place} autosave={autosave}>
      {children}
      <ConfirmCard
        sub={sub}
        points={points}
        confirmed={form.confirmed}
        label={label}
        onChange={(confirmed) => change({ confirmed })}
      />
    </StepFrame>
  )
}
