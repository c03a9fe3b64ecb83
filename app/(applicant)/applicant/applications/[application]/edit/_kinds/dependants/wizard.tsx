import { z } from 'zod'
import { wizardSteps, type StepOf } from '@/lib/domain/application/wizard'
import { to } from '@/lib/addresses'
import { PermitChanges } from '@/components/application/permit-versions'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { maskName } from '@/lib/domain/person/mask'
import type { DependantWizardView } from '@/lib/views/application/wizard/changes'
import { ChangeStartStep } from '../../_components/change-start-step'
import { childrenOnly } from '@/lib/views/application/wizard/children'
import { ChildrenStep } from '../../_components/children/children-step'
import { FilledHead } from '../../_components/filled-head'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { OthersStep } from './others-step'

type Step = StepOf<'dependant-change'>

const labels: Record<Step, string> = {
  start: '申请说明',
  children: '随往人员',
  others: '其他信息',
  preview: '预览提交',
}

const stepName = z.enum(wizardSteps['dependant-change']).catch('start')

function Filled({ view: { id, form } }: { view: DependantWizardView }) {
  const edit = (step: string) => to.applicant.edit(id, step)
  return (
    <Card aria-labelledby="filled-title">
      <CardHeader id="filled-title" title="填写内容" />
      <CardBody className="grid gap-6 sm:grid-cols-2">
        <div>
          <FilledHead title="办结后的随往人员" href={edit('children')} label="修改" />
          {form.children.length === 0 ? <p className="text-14 text-ink-3">无随往人员信息</p> : null}
          <ul className="grid gap-2 text-14">
            {form.children.map((child) => (
              <li key={child.id}>
                {maskName(child.name)} · {child.relation.startsWith('2') ? '儿子' : '女儿'} · {child.institution || '—'}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <FilledHead title="其他信息" href={edit('others')} label="修改" />
          <p className="text-14 whitespace-pre-line">{form.remark || '没有补充说明'}</p>
        </div>
      </CardBody>
    </Card>
  )
}

/** 证件业务信息变更 (I-58…I-65). */
export function DependantWizard({ view, asked }: { view: DependantWizardView; asked: unknown }) {
  const step = stepName.parse(asked)
  const hint = (name: Step) => (name === 'children' ? `${view.form.children.length} 人` : undefined)
  const empty = (name: Step) => name === 'children' && view.form.children.length === 0
  const place = placeOf(view, step, { title: view.title, labels, hint, empty })
  const { id, form, formVersion, permitChildren } = view
  const start = { id, form, formVersion }
  switch (step) {
    case 'start':
      return (
        <ChangeStartStep
          view={{ ...start, explained: view.explained }}
          place={place}
          sub={`${view.district}证件业务信息变更`}
        />
      )
    case 'children':
      return (
        <ChildrenStep
          view={{ ...start, ...childrenOnly(view) }}
          place={place}
          optional={false}
          permitChildren={permitChildren}
        />
      )
    case 'others':
      return <OthersStep view={start} place={place} slots={view.slots} />
    case 'preview':
      return (
        <PreviewStep view={view} place={place}>
          <PermitChanges changes={view.changes} />
          <Filled view={view} />
        </PreviewStep>
      )
  }
}
