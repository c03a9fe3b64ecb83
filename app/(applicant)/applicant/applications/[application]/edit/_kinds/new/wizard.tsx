import { z } from 'zod'
import { wizardSteps, type StepOf } from '@/lib/domain/application/wizard'
import { categorySlots, type NewWizardView } from '@/lib/views/application/wizard/new'
import { applicantTypeLabels } from '@/lib/labels/applications'
import { categoryLabels } from '@/lib/labels/categories'
import { ProfileFacts } from '../../../../../_components/profile-facts'
import { childrenOnly } from '@/lib/views/application/wizard/children'
import { ChildrenStep } from '../../_components/children/children-step'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { BasicsStep } from './basics-step'
import { ConditionStep } from './condition-step'
import { NewFilled } from './filled'
import { MonthsStep } from './months-step'
import { StartStep } from './start-step'

type Step = StepOf<'new'>

const labels: Record<Step, string> = {
  start: '申请说明',
  basics: '核对基础信息',
  condition: '申报条件',
  months: '收入与社保',
  children: '随往子女',
  preview: '预览提交',
}

const stepName = z.enum(wizardSteps.new).catch('start')

const hintOf =
  ({ form }: NewWizardView) =>
  (step: Step): string | undefined => {
    if (step === 'start') return form.applicantType ? applicantTypeLabels[form.applicantType] : undefined
    if (step === 'condition') return form.category ? categoryLabels[form.category] : undefined
    if (step === 'months') return form.months.length > 0 ? `${form.months.length} 个月` : '没有填写'
    if (step === 'children') return form.children.length > 0 ? `${form.children.length} 人` : '没有'
    return undefined
  }

const isEmpty =
  ({ form }: NewWizardView) =>
  (step: Step): boolean =>
    (step === 'months' && form.months.length === 0) || (step === 'children' && form.children.length === 0)

/** 新办 (I-43, I-44). */
export function NewWizard({ view, asked }: { view: NewWizardView; asked: unknown }) {
  const step = stepName.parse(asked)
  const place = placeOf(view, step, {
    title: '新办工作居住证',
    labels,
    hint: hintOf(view),
    empty: isEmpty(view),
  })
  const { id, form, formVersion } = view
  switch (step) {
    case 'start': {
      const { district, applicantTypes, explained } = view
      const part = { id, form, formVersion, district, applicantTypes, explained }
      return <StartStep view={part} place={place} />
    }
    case 'basics':
      return (
        <BasicsStep place={place} gaps={view.gaps.basics ?? 0}>
          <ProfileFacts profile={view.profile} idNumber={view.profile.general.idNumber} editable={false} />
        </BasicsStep>
      )
    case 'condition': {
      const { categories, district } = view
      const part = { id, form, formVersion, categories, district }
      return <ConditionStep view={part} slots={categorySlots(view)} place={place} />
    }
    case 'months':
      return <MonthsStep view={{ id, form, formVersion, monthTable: view.monthTable }} place={place} />
    case 'children':
      return <ChildrenStep view={{ id, form, formVersion, ...childrenOnly(view) }} place={place} optional />
    case 'preview':
      return (
        <PreviewStep view={view} place={place}>
          <NewFilled view={view} />
        </PreviewStep>
      )
  }
}
