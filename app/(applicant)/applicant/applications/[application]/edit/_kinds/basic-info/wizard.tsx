import { z } from 'zod'
import { to } from '@/lib/addresses'
import { PermitChanges } from '@/components/application/permit-changes'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { basicInfoSteps, type BasicInfoStep, type BasicInfoWizardView } from '@/lib/views/application/wizard/changes'
import { ProfileFacts } from '../../../../../_components/profile-facts'
import { ChangeStartStep } from '../../_components/change-start-step'
import { FilledHead } from '../../_components/filled-head'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { BasicsStep } from './basics-step'
import { ReasonStep } from './reason-step'

const labels: Record<BasicInfoStep, string> = {
  start: '申请说明',
  basics: '请确认当前基础信息',
  reason: '申请原因',
  preview: '预览提交',
}

const points = [
  {
    title: '办理范围',
    text: '户口所在地、居住地、学历学位、职称等证件上的基础信息变化后办理。增加或删除随往子女，请办理证件业务信息变更。',
  },
  {
    title: '办理顺序',
    text: '先在个人信息中修改，再在附件管理中删除原有附件、上传新的附件，然后在这里核对并填写申请原因。',
  },
  { title: '诚信声明', text: '每办一次业务，重新签署一份诚信声明。' },
  { title: '审核', text: '提交后先由单位审核，再由主管部门受理、审核。办结以前，证件仍按原有信息使用。' },
  { title: '有效期', text: '变更不改变证件的有效期。' },
]

const stepName = z.enum(basicInfoSteps).catch('start')

function Filled({ view: { id, form } }: { view: BasicInfoWizardView }) {
  return (
    <Card aria-labelledby="filled-title">
      <CardHeader id="filled-title" title="填写内容" />
      <CardBody>
        <FilledHead title="申请原因" href={to.applicant.edit(id, 'reason')} label="修改" />
        <KeyValueList items={[{ label: '申请原因', value: form.reason || '—' }]} />
      </CardBody>
    </Card>
  )
}

/** 证件基础信息变更 (I-55, I-56). */
export function BasicInfoWizard({ view, asked }: { view: BasicInfoWizardView; asked: unknown }) {
  const step = stepName.parse(asked)
  const hint = (name: BasicInfoStep) =>
    name === 'basics' && view.changes.length > 0 ? `${view.changes.length} 项变更` : undefined
  const place = placeOf(view, step, { title: view.title, steps: basicInfoSteps, labels, hint })
  const { id, form, formVersion, changes, slots } = view
  const start = { id, form, formVersion }
  switch (step) {
    case 'start':
      return (
        <ChangeStartStep
          view={start}
          place={place}
          sub={`${view.district}证件基础信息变更`}
          points={points}
          label="我已阅读申请说明，所填信息和上传的材料真实有效"
        />
      )
    case 'basics':
      return (
        <BasicsStep
          place={place}
          changed={changes.length > 0}
          slots={slots}
          comparison={<PermitChanges changes={changes} />}
        >
          <ProfileFacts profile={view.profile} idNumber={view.profile.general.idNumber} editable />
        </BasicsStep>
      )
    case 'reason':
      return <ReasonStep view={start} place={place} subjects={changes.map(({ subject }) => subject)} />
    case 'preview':
      return (
        <PreviewStep view={view} place={place}>
          <PermitChanges changes={changes} />
          <Filled view={view} />
        </PreviewStep>
      )
  }
}
