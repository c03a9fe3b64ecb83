import { z } from 'zod'
import { wizardSteps, type StepOf } from '@/lib/domain/application/wizard'
import { to } from '@/lib/addresses'
import { PermitChanges } from '@/components/application/permit-versions'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import type { BasicInfoWizardView } from '@/lib/views/application/wizard/changes'
import { ProfileFacts } from '../../../../../_components/profile-facts'
import { ChangeStartStep } from '../../_components/change-start-step'
import { FilledHead } from '../../_components/filled-head'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { BasicsStep } from './basics-step'
import { ReasonStep } from './reason-step'

type Step = StepOf<'basic-info-change'>

const labels: Record<Step, string> = {
  start: '申请说明',
  basics: '请确认当前基础信息',
  reason: '申请原因',
  preview: '预览提交',
}

const stepName = z.enum(wizardSteps['basic-info-change']).catch('start')

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
  const hint = (name: Step) =>
    name === 'basics' && view.changes.length > 0 ? `${view.changes.length} 项变更` : undefined
  const place = placeOf(view, step, { title: view.title, labels, hint })
  const { id, form, formVersion, changes, slots } = view
  const start = { id, form, formVersion }
  switch (step) {
    case 'start':
      return (
        <ChangeStartStep
          view={{ ...start, explained: view.explained }}
          place={place}
          sub={`${view.district}证件基础信息变更`}
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
