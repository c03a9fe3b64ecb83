import { z } from 'zod'
import { wizardSteps, type StepOf } from '@/lib/domain/application/wizard'
import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { cancellationReasonLabels } from '@/lib/labels/businesses'
import type { CancellationWizardView } from '@/lib/views/application/wizard/changes'
import { ChangeStartStep } from '../../_components/change-start-step'
import { FilledHead } from '../../_components/filled-head'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { ReasonStep } from './reason-step'

type Step = StepOf<'cancellation'>

const labels: Record<Step, string> = { start: '申请说明', reason: '注销原因', preview: '预览提交' }

const stepName = z.enum(wizardSteps.cancellation).catch('start')

/** Said at every step: there is no way back (S-10). */
function NoWayBack({ view: { permit, children } }: { view: CancellationWizardView }) {
  return (
    <Note tone="bad" title="注销后不能恢复">
      {permit ? `证件 ${permit.number} 有效期至 ${dayText(permit.validTo)}，办结即注销，剩余有效期作废` : '办结即注销'}
      {children > 0 ? `，${children} 名随往子女同时失去随往资格` : ''}。以后需要的，只能重新申请新办。
    </Note>
  )
}

function Filled({ view: { id, form } }: { view: CancellationWizardView }) {
  return (
    <Card aria-labelledby="filled-title">
      <CardHeader id="filled-title" title="填写内容" />
      <CardBody>
        <FilledHead title="注销原因" href={to.applicant.edit(id, 'reason')} label="修改" />
        <KeyValueList
          items={[
            { label: '注销原因', value: form.reason ? cancellationReasonLabels[form.reason] : '—' },
            ...(form.note ? [{ label: '说明', value: form.note }] : []),
          ]}
        />
      </CardBody>
    </Card>
  )
}

/** 注销 (I-66, I-67). */
export function CancellationWizard({ view, asked }: { view: CancellationWizardView; asked: unknown }) {
  const step = stepName.parse(asked)
  const place = placeOf(view, step, { title: '注销工作居住证', labels })
  const { id, form, formVersion, slots } = view
  const start = { id, form, formVersion }
  switch (step) {
    case 'start':
      return (
        <ChangeStartStep view={{ ...start, explained: view.explained }} place={place} sub="请先确认确实需要注销">
          <NoWayBack view={view} />
        </ChangeStartStep>
      )
    case 'reason':
      return <ReasonStep view={start} place={place} slots={slots.filter(({ need }) => need === 'required')} />
    case 'preview':
      return (
        <PreviewStep view={view} place={place}>
          <NoWayBack view={view} />
          <Filled view={view} />
        </PreviewStep>
      )
  }
}
