'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { applicantTypeHelp, applicantTypeLabels } from '@/lib/labels/applications'
import type { NewWizardView } from '@/lib/views/application/wizard/new'
import { ConfirmCard } from '../../_components/confirm-card'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm } from '../../_components/use-application-form'

type Explained = Pick<NewWizardView, 'id' | 'form' | 'formVersion' | 'district' | 'applicantTypes' | 'explained'>

/** 申请说明 and the kind of applicant (I-43). */
export function StartStep({ view, place }: { view: Explained; place: WizardPlace }) {
  const { form, change, autosave } = useApplicationForm(view)
  const ownType = view.applicantTypes.find(({ own }) => own)?.value
  return (
    <StepFrame place={place} autosave={autosave}>
      <ConfirmCard
        sub={`${view.district}新办工作居住证的主要条件`}
        {...view.explained}
        confirmed={form.confirmed}
        onChange={(confirmed) => change({ confirmed })}
      />
      <Card aria-labelledby="type-title">
        <CardHeader id="type-title" title="申请人类型" />
        <CardBody>
          <RadioGroup
            id="f-applicantType"
            name="applicantType"
            label="选择工作居住证类型"
            required
            layout="tiles"
            value={form.applicantType}
            inputProps={{
              onChange: (event) => ownType && event.target.value === ownType && change({ applicantType: ownType }),
            }}
            options={[
              ...view.applicantTypes.map(({ value, own, authority }) => ({
                value,
                label: applicantTypeLabels[value],
                help: own || !authority ? applicantTypeHelp[value] : `${applicantTypeHelp[value]}；由${authority}办理`,
                disabled: !own,
              })),
              {
                value: 'special',
                label: '国内驻京机构人员、港澳台人才、海外高层次人才',
                help: '按原有条件和程序办理，请咨询所在区',
                disabled: true,
              },
            ]}
          />
        </CardBody>
      </Card>
    </StepFrame>
  )
}
