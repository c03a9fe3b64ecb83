'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextAreaField } from '@/components/ui/text-fields'
import type { DependantChangeForm } from '@/lib/domain/application/forms'
import type { SlotView } from '@/lib/views/attachment/slots'
import type { WizardPlace } from '../../_components/place'
import { SlotsCard } from '../../_components/slots-card'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm, type FormStart } from '../../_components/use-application-form'

const limit = 500

type OthersStepProps = { view: FormStart<DependantChangeForm>; place: WizardPlace; slots: readonly SlotView[] }

/** 其他信息: the papers of the family and what a reviewer should know (I-63, M-66). */
export function OthersStep({ view, place, slots }: OthersStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  return (
    <StepFrame place={place} autosave={autosave}>
      <SlotsCard title="婚姻、声明和其他材料" slots={slots} />
      <Card aria-labelledby="remark-title">
        <CardHeader id="remark-title" title="补充说明" sub="选填" />
        <CardBody>
          <TextAreaField
            id="f-remark"
            label="需要向审核人员说明的情况"
            limit={limit}
            value={form.remark}
            help={`未婚已育、再婚、领养的请写明情况。`}
            onChange={(event) => change({ remark: event.target.value })}
            onBlur={() => void autosave.flush()}
          />
        </CardBody>
      </Card>
    </StepFrame>
  )
}
