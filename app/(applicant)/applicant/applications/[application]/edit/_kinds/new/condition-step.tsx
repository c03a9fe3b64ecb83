'use client'

import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { TextAreaField } from '@/components/ui/text-fields'
import type { NewForm } from '@/lib/domain/application/forms'
import type { NewWizardView } from '@/lib/views/applicant/wizards/new'
import type { SlotView } from '@/lib/views/shared/slots'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm } from '../../_components/use-application-form'

type ConditionStepProps = {
  view: Pick<NewWizardView, 'id' | 'form' | 'formVersion'>
  /** Uploads that the chosen path asks for. */
  slots: SlotView[]
  place: WizardPlace
}

/** 申报条件: the path first, then its papers (I-44, E-20, E-21, pain 18). */
export function ConditionStep({ view, slots, place }: ConditionStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  const choose = (path: NewForm['path']) => {
    change({ path })
    void autosave.flush()
  }
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="path-title">
        <CardHeader id="path-title" title="申报途径" sub="两种途径选一种，只需要满足其中一种的条件" />
        <CardBody>
          <RadioGroup
            id="f-path"
            name="path"
            label="以什么条件申报"
            required
            layout="tiles"
            value={form.path}
            inputProps={{
              onChange: (event) => choose(event.target.value === 'title' ? 'title' : 'degree'),
            }}
            options={[
              { value: 'degree', label: '学历学位', help: '参加工作满 2 年，本科及以上学历并取得学士及以上学位' },
              { value: 'title', label: '职称', help: '中级及以上专业技术职称，或北京市认可的相当资格' },
            ]}
          />
        </CardBody>
      </Card>
      {form.path !== '' && slots.length > 0 ? (
        <Card aria-labelledby="papers-title" className="overflow-hidden">
          <CardHeader id="papers-title" title="这种途径需要的材料" sub="与附件管理中的同名附件是同一份" />
          <SlotList label="申报途径的材料">
            {slots.map((slot) => (
              <SlotRow key={slot.slot} view={slot} />
            ))}
          </SlotList>
        </Card>
      ) : null}
      <Card aria-labelledby="remark-title">
        <CardHeader id="remark-title" title="补充说明" sub="选填" />
        <CardBody>
          <TextAreaField
            id="f-remark"
            label="需要向审核人员说明的情况"
            maxLength={500}
            value={form.remark}
            help={`还可以填写 ${500 - form.remark.length} 个字。`}
            onChange={(event) => change({ remark: event.target.value })}
            onBlur={() => void autosave.flush()}
          />
        </CardBody>
      </Card>
    </StepFrame>
  )
}
