import { z } from 'zod'
import { newSteps, pathSlots, type NewStep, type NewWizardView } from '@/lib/views/applicant/wizards/new'
import { ProfileFacts } from '../../../../../_components/profile-facts'
import { ChildrenStep } from '../../_components/children/children-step'
import { placeOf } from '../../_components/place'
import { PreviewStep } from '../../_components/preview-step'
import { BasicsStep } from './basics-step'
import { ConditionStep } from './condition-step'
import { NewFilled } from './filled'
import { StartStep } from './start-step'

const labels: Record<NewStep, string> = {
  start: '申请说明',
  basics: '核对基础信息',
  condition: '申报条件',
  children: '随往子女',
  preview: '预览提交',
}

const stepName = z.enum(newSteps).catch('start')

const hintOf =
  ({ form }: NewWizardView) =>
  (step: NewStep): string | undefined => {
    if (step === 'start') return form.applicantType === 'domestic' ? '国内人员' : undefined
    if (step === 'condition') return form.path === 'title' ? '职称' : '学历学位'
    if (step === 'children') return form.children.length > 0 ? `${form.children.length} 人` : '没有'
    return undefined
  }

/** 新办 (I-43, I-44). */
export function NewWizard({ view, asked }: { view: NewWizardView; asked: unknown }) {
  const step = stepName.parse(asked)
  const place = placeOf(view, step, { title: '新办工作居住证', steps: newSteps, labels, hint: hintOf(view) })
  const { id, form, formVersion } = view
  switch (step) {
    case 'start': {
      const { district, conditions, documentMonths } = view
      return <StartStep view={{ id, form, formVersion, district, conditions, documentMonths }} place={place} />
    }
    case 'basics':
      return (
        <BasicsStep place={place} gaps={view.gaps.basics}>
          <ProfileFacts profile={view.profile} idNumber={view.profile.general.idNumber} editable={false} />
        </BasicsStep>
      )
    case 'condition':
      return <ConditionStep view={{ id, form, formVersion }} slots={pathSlots(view.slots)} place={place} />
    case 'children': {
      const { childSlots, childProblems, childAgeBelow, known } = view
      const part = { id, form, formVersion, childSlots, childProblems, childAgeBelow, known }
      return <ChildrenStep view={part} place={place} optional />
    }
    case 'preview':
      return (
        <PreviewStep view={view} place={place}>
          <NewFilled view={view} />
        </PreviewStep>
      )
  }
}
