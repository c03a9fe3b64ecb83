'use client'

import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextAreaField } from '@/components/ui/text-fields'
import type { BasicInfoChangeForm } from '@/lib/domain/application/forms'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm, type FormStart } from '../../_components/use-application-form'
import { cutText } from '@/lib/domain/text/length'

const limit = 200

type ReasonStepProps = {
  view: FormStart<BasicInfoChangeForm>
  place: WizardPlace
  /** What differs from the permit, as it is called on screen. */
  subjects: string[]
}

/** 申请原因 (I-56): names the concrete items that change. */
export function ReasonStep({ view, place, subjects }: ReasonStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  const proposal = cutText(`${[...new Set(subjects)].join('、')}变更`, limit)
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="reason-title">
        <CardHeader id="reason-title" title="注明具体变更事项" />
        <CardBody className="grid gap-3">
          <TextAreaField
            id="f-reason"
            label="申请原因"
            required
            limit={limit}
            value={form.reason}
            help={`例如“居住地址信息变更”。`}
            onChange={(event) => change({ reason: event.target.value })}
            onBlur={() => void autosave.flush()}
          />
          {subjects.length > 0 && form.reason.trim() === '' ? (
            <div>
              <Button size="sm" className="h-auto py-2 text-left" onClick={() => change({ reason: proposal })}>
                填入：{proposal}
              </Button>
            </div>
          ) : null}
        </CardBody>
      </Card>
    </StepFrame>
  )
}
