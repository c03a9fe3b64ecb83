import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { Step } from '@/components/ui/step-bar'
import { now } from '@/lib/clock'
import { loadNewWizard, newSteps, pathSlots, type NewStep, type NewWizardView } from '@/lib/views/applicant/new-wizard'
import { requirePerson } from '@/lib/web/page-guard'
import { ProfileFacts } from '../../../_components/profile-facts'
import { BasicsStep } from './_components/basics-step'
import { ChildrenStep } from './_components/children-step'
import { ConditionStep } from './_components/condition-step'
import { PreviewStep } from './_components/preview-step'
import { StartStep } from './_components/start-step'
import type { NewPlace } from './_components/step-frame'

export const metadata: Metadata = { title: '新办工作居住证' }

const labels: Record<NewStep, string> = {
  start: '申请说明',
  basics: '核对基础信息',
  condition: '申报条件',
  children: '随往子女',
  preview: '预览提交',
}

const stepName = z.enum(newSteps).catch('start')

function hintOf({ form, gaps }: NewWizardView, step: NewStep): string | undefined {
  if (gaps[step] > 0 && step !== 'preview') return `${gaps[step]} 项待补`
  if (step === 'start') return form.applicantType === 'domestic' ? '国内人员' : undefined
  if (step === 'condition') return form.path === 'title' ? '职称' : '学历学位'
  if (step === 'children') return form.children.length > 0 ? `${form.children.length} 人` : '没有'
  return undefined
}

function placeOf(view: NewWizardView, step: NewStep): NewPlace {
  const href = (name: NewStep): Route => `/applicant/applications/${view.id}/edit?step=${name}` as Route
  const steps = newSteps.map((name): Step => {
    const hint = name === 'preview' && view.missingCount > 0 ? `还差 ${view.missingCount} 项` : hintOf(view, name)
    const untouched = view.form.applicantType === '' && view.form.path === ''
    const state = name === 'preview' ? 'todo' : view.gaps[name] === 0 ? 'done' : untouched ? 'todo' : 'part'
    return { label: labels[name], state, href: href(name), ...(hint ? { hint } : {}) }
  })
  const current = newSteps.indexOf(step)
  const [previous, next] = [newSteps[current - 1], newSteps[current + 1]]
  return {
    title: '新办工作居住证',
    sub: [view.authority, view.employerName, `申请编号 ${view.number}`],
    steps,
    current,
    ...(previous ? { previousHref: href(previous) } : {}),
    ...(next ? { nextHref: href(next) } : {}),
    backHref: `/applicant/applications/${view.id}` as Route,
  }
}

function StepOf({ view, step }: { view: NewWizardView; step: NewStep }) {
  const place = placeOf(view, step)
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
      const { childSlots, childProblems, childAgeBelow } = view
      return <ChildrenStep view={{ id, form, formVersion, childSlots, childProblems, childAgeBelow }} place={place} />
    }
    case 'preview':
      return <PreviewStep view={view} place={place} />
  }
}

export default async function NewWizardPage({
  params,
  searchParams,
}: PageProps<'/applicant/applications/[application]/edit'>) {
  const actor = await requirePerson()
  const id = z.uuid().safeParse((await params).application)
  const step = stepName.parse((await searchParams).step)
  const loaded = id.success ? await loadNewWizard(actor, id.data, now()) : null
  if (!loaded) notFound()
  if (loaded.state === 'closed') redirect(`/applicant/applications/${id.data}`)
  return <StepOf view={loaded.view} step={step} />
}
