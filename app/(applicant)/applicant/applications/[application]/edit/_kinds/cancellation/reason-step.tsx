'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { TextAreaField } from '@/components/ui/text-fields'
import type { CancellationForm } from '@/lib/domain/application/forms'
import { cancellationReasons } from '@/lib/domain/permit/lifecycle'
import { cancellationReasonLabels } from '@/lib/labels/businesses'
import type { SlotView } from '@/lib/views/attachment/slots'
import type { WizardPlace } from '../../_components/place'
import { SlotsCard } from '../../_components/slots-card'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm, type FormStart } from '../../_components/use-application-form'

const limit = 500

type ReasonStepProps = { view: FormStart<CancellationForm>; place: WizardPlace; slots: readonly SlotView[] }

/** 注销原因 with the proof that goes with it (I-66, M-67). */
export function ReasonStep({ view, place, slots }: ReasonStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  const choose = (value: string) => {
    const reason = cancellationReasons.find((code) => code === value)
    if (!reason) return
    change({ reason })
    void autosave.flush()
  }
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="reason-title">
        <CardHeader id="reason-title" title="注销原因" />
        <CardBody className="grid gap-4">
          <RadioGroup
            id="f-reason"
            name="reason"
            label="选择注销原因"
            required
            value={form.reason}
            inputProps={{ onChange: (event) => choose(event.target.value) }}
            options={cancellationReasons.map((value) => ({ value, label: cancellationReasonLabels[value] }))}
          />
          <TextAreaField
            id="f-note"
            label="说明（选填）"
            limit={limit}
            value={form.note}
            onChange={(event) => change({ note: event.target.value })}
            onBlur={() => void autosave.flush()}
          />
        </CardBody>
      </Card>
      <SlotsCard title="证明材料" slots={slots} />
    </StepFrame>
  )
}
