'use client'

import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { TextAreaField } from '@/components/ui/text-fields'
import type { NewForm } from '@/lib/domain/application/forms'
import { hangingOn } from '@/lib/domain/application/wizard'
import { founderRoutes } from '@/lib/domain/attachment/slot-rules'
import { founderRouteLabels } from '@/lib/labels/categories'
import { voidedText } from '@/lib/labels/businesses'
import type { CategoryView, NewWizardView } from '@/lib/views/application/wizard/new'
import type { SlotView } from '@/lib/views/attachment/slots'
import type { WizardPlace } from '../../_components/place'
import { StepFrame } from '../../_components/step-frame'
import { useApplicationForm } from '../../_components/use-application-form'

type ConditionStepProps = {
  view: Pick<NewWizardView, 'id' | 'form' | 'formVersion' | 'categories' | 'district'>
  /** Uploads that the chosen category asks for. */
  slots: SlotView[]
  place: WizardPlace
}

/** 「类别 A · 条件 · 材料」, all of it before somebody chooses. */
const helpOf = ({ code, condition, materials, provisional }: CategoryView): string =>
  [`类别 ${code}`, condition, `材料：${materials.join('、')}`, ...(provisional ? ['暂定，以所在区答复为准'] : [])].join(
    ' · ',
  )

/** 申报条件: the category first, then its papers (I-44, E-20…E-28, pain 18). */
export function ConditionStep({ view, slots, place }: ConditionStepProps) {
  const { form, change, autosave } = useApplicationForm(view)
  const { categories, district } = view
  const voided = voidedText(hangingOn('new', form, 'category'))
  const choose = (part: Partial<NewForm>) => {
    change(part)
    void autosave.flush()
  }
  return (
    <StepFrame place={place} autosave={autosave}>
      <Card aria-labelledby="category-title">
        <CardHeader
          id="category-title"
          title="申报条件类别"
          sub={`${district}受理 ${categories.length} 类，选一类，只需要满足其中一类的条件`}
        />
        <CardBody className="grid gap-5">
          <RadioGroup
            id="f-category"
            name="category"
            label="以什么条件申报"
            required
            layout="tiles"
            help={voided ? `改选类别后，${voided}` : undefined}
            value={form.category}
            inputProps={{
              onChange: ({ target }) => {
                const chosen = categories.find(({ code }) => code === target.value)
                if (chosen) choose({ category: chosen.code })
              },
            }}
            options={categories.map((category) => ({
              value: category.code,
              label: category.title,
              help: helpOf(category),
            }))}
          />
          {form.category === 'G' ? (
            <RadioGroup
              id="f-founding"
              name="founding"
              label="团队符合哪一项条件"
              required
              value={form.founding}
              inputProps={{
                onChange: ({ target }) => {
                  const route = founderRoutes.find((candidate) => candidate === target.value)
                  if (route) choose({ founding: route })
                },
              }}
              options={founderRoutes.map((route) => ({ value: route, label: founderRouteLabels[route] }))}
            />
          ) : null}
        </CardBody>
      </Card>
      {form.category !== '' && slots.length > 0 ? (
        <Card aria-labelledby="papers-title" className="overflow-hidden">
          <CardHeader id="papers-title" title="这一类需要的材料" sub="与附件管理中的同名附件是同一份" />
          <SlotList label="申报条件类别的材料">
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
            limit={500}
            value={form.remark}

            onChange={(event) => change({ remark: event.target.value })}
            onBlur={() => void autosave.flush()}
          />
        </CardBody>
      </Card>
    </StepFrame>
  )
}
