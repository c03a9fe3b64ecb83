'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { applicantTypeHelp, applicantTypeLabels } from '@/lib/labels/applications'
import type { NewWizardView } from '@/lib/views/application/wizard/new'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm } from '../../_components/use-application-form'

type Explained = Pick<
  NewWizardView,
  'id' | 'form' | 'formVersion' | 'district' | 'applicantTypes' | 'conditions' | 'documentMonths'
>

/** 申请说明 and the kind of applicant (I-43). */
export function StartStep({ view, place }: { view: Explained; place: WizardPlace }) {
  const { form, change, autosave } = useApplicationForm(view)
  const ownType = view.applicantTypes.find(({ own }) => own)?.value
  const { declaration, remaining } = view.documentMonths
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="about-title">
        <CardHeader id="about-title" title="申请说明" sub={`${view.district}新办工作居住证的主要条件`} />
        <CardBody className="grid gap-4">
          <dl className="grid gap-3 text-15 sm:grid-cols-[7rem_1fr]">
            {view.conditions.map(({ title, text }) => (
              <div key={title} className="sm:contents">
                <dt className="font-semibold">{title}</dt>
                <dd className="text-ink-2">{text}</dd>
              </div>
            ))}
            {remaining ? (
              <div className="sm:contents">
                <dt className="font-semibold">材料期限</dt>
                <dd className="text-ink-2">
                  带有效期的材料，提交时一般还应有 {remaining} 个月以上
                  {declaration ? `；诚信声明等须在提交前 ${declaration} 个月以内签署` : ''}。
                </dd>
              </div>
            ) : null}
          </dl>
          <Checkbox
            id="f-confirmed"
            checked={form.confirmed}
            onChange={(event) => change({ confirmed: event.target.checked })}
          >
            我已阅读申请说明，所填信息和上传的材料真实有效
          </Checkbox>
        </CardBody>
      </Card>
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
