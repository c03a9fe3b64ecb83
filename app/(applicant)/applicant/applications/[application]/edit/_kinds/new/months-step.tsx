'use client'

import { MonthTable } from '@/components/eligibility/month-table'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { NewWizardView } from '@/lib/views/application/wizard/new'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm } from '../../_components/use-application-form'

type MonthsStepProps = { view: Pick<NewWizardView, 'id' | 'form' | 'formVersion' | 'monthTable'>; place: WizardPlace }

/** 收入与社保 (E-40…E-52): optional; what is stated is judged at once, what is not is read from the documents. */
export function MonthsStep({ view, place }: MonthsStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  const { last, count, threshold, judged, provisional, findings } = view.monthTable
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="months-title">
        <CardHeader
          id="months-title"
          title="月收入和社会保险"
          sub={`选填。填写后马上看到是否达到标准${provisional ? '（所在区的标准为暂定）' : ''}；不填写的，由审核人按材料核对`}
        />
        <CardBody>
          <MonthTable
            id="f-months"
            last={last}
            count={count}
            threshold={threshold}
            judged={judged}
            value={form.months}
            onChange={(months) => change({ months })}
          />
        </CardBody>
      </Card>
      {findings.map(({ id, tone, text }) => (
        <Note key={id} tone={tone}>
          {text}
        </Note>
      ))}
    </StepFrame>
  )
}
