import { z } from 'zod'
import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { cancellationReasonLabels } from '@/lib/labels/businesses'
import {
  cancellationSteps,
  type CancellationStep,
  type CancellationWizardView,
} from '@/lib/views/application/wizard/changes'
import { ChangeStartStep } from '../../_components/change-start-step'
import { FilledHead } from '../../_components/filled-head'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { ReasonStep } from './reason-step'

const labels: Record<CancellationStep, string> = { start: '申请说明', reason: '注销原因', preview: '预览提交' }

const points = [
  { title: '应当注销', text: '取得北京市户口、工作单位转至外省市、达到法定退休年龄的，应及时注销。' },
  { title: '不用注销', text: '离职、换单位不需要注销：由原单位解除关联，证件挂起，再由新单位办理聘用单位变更。' },
  { title: '材料', text: '取得北京市户口的上传新户口本首页及本人页；单位转至外省市的在其他材料中上传证明。' },
  { title: '审核', text: '提交后由主管部门审核，不经过单位。办结以前证件仍然有效，审核期间不能办理其他业务。' },
]

const stepName = z.enum(cancellationSteps).catch('start')

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
  const place = placeOf(view, step, { title: '注销工作居住证', steps: cancellationSteps, labels })
  const { id, form, formVersion, slots } = view
  const start = { id, form, formVersion }
  switch (step) {
    case 'start':
      return (
        <ChangeStartStep
          view={start}
          place={place}
          sub="请先确认确实需要注销"
          points={points}
          label="我已阅读申请说明，了解注销后证件不能恢复"
        >
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
