import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import type { MissingItem } from '@/components/application/missing-list'
import { FriendlyHint, OpinionList } from '@/components/application/opinion'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { now, today } from '@/lib/clock'
import { holderOf } from '@/lib/domain/application/status'
import { loadEmployerCase, type EmployerCaseView } from '@/lib/views/application/employer'
import { loadFilingRightChoices } from '@/lib/views/filing-right/employer'
import { officeOptions } from '@/lib/views/township/offices'
import { requireEmployer } from '@/lib/web/page-guard'
import { opinionViews } from '../../_components/opinion-views'
import { UnitDossier } from '../../_components/unit-dossier'
import { Requirements } from '../_components/requirements'
import { isRightStep, rightStepBar, rightStepHref } from '../_components/steps'
import { Preview } from './_components/preview'
import { UnitForm } from './_components/unit-form'

export const metadata: Metadata = { title: '申请业务办理权限' }

const path = z.object({ application: z.uuid() })
const query = z.object({ step: z.string().optional().catch(undefined) })

const blockingItems = ({ findings }: EmployerCaseView): MissingItem[] =>
  findings
    .filter(({ kind }) => kind === 'blocking')
    .map(({ id, what, cure, link }) => ({
      id,
      title: what,
      text: cure,
      ...(link ? { cure: { href: link.href, label: link.label } } : {}),
    }))

/** What the last return asks for stays in sight while it is put right (U-53, U-54). */
function LastReturn({ view }: { view: EmployerCaseView }) {
  if (view.openItems.length === 0) return null
  return (
    <Card tone="warn" aria-labelledby="last-return">
      <CardHeader id="last-return" title={`审核意见（${view.openItems.length} 项）`} sub="修改后重新提交" />
      <CardBody>
        <OpinionList items={opinionViews(view.openItems)} />
        {view.openHint ? <FriendlyHint>{view.openHint}</FriendlyHint> : null}
      </CardBody>
    </Card>
  )
}

/** Points that a reviewer will judge; they hold nothing up (E-01…E-11). */
function Advice({ view }: { view: EmployerCaseView }) {
  const notes = view.findings.filter(({ kind }) => kind !== 'blocking')
  if (notes.length === 0) return null
  return (
    <Note tone="info" title="主管部门将重点核对">
      <ul className="list-disc pl-5">
        {notes.map(({ id, what }) => (
          <li key={id}>{what}</li>
        ))}
      </ul>
    </Note>
  )
}

/** 申请业务办理权限: the wizard of a draft or of a returned application (U-43…U-48). */
export default async function FilingRightPage(props: PageProps<'/employer/filing-rights/[application]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await props.params)
  if (!parsed.success) notFound()
  const view = await loadEmployerCase(actor, parsed.data.application, now())
  if (view?.form?.kind !== 'filing-right' || !view.unit) notFound()
  if (holderOf(view.status) !== 'starter') redirect(to.employer.application(view.id))
  const { step: asked } = query.parse(await props.searchParams)
  const step = isRightStep(asked) ? asked : 'unit'
  const missing = blockingItems(view)
  const filled = view.form.intention.trim().length >= 2 && view.form.confirmed
  const steps = rightStepBar(view.id, filled, missing.length === 0)
  if (step === 'requirements')
    return (
      <WizardFrame
        title="申请业务办理权限"
        backHref="/employer/permits"
        steps={steps}
        current={0}
        nextHref={rightStepHref(view.id, 'unit')}
        nextLabel="下一步"
      >
        <Requirements />
      </WizardFrame>
    )
  if (step === 'unit') {
    const { authorities } = await loadFilingRightChoices(actor, now())
    return (
      <UnitForm
        applicationId={view.id}
        form={view.form}
        version={view.formVersion}
        steps={steps}
        authority={view.authority}
        receiveOnly={authorities.some(({ district, receiveOnly }) => district === view.district && receiveOnly)}
        offices={officeOptions(view.district, today())}
        figures={view.figures}
        commitment={view.unit.files.some(({ slot }) => slot === 'unit-other')}
      />
    )
  }
  return (
    <Preview
      applicationId={view.id}
      version={view.version}
      steps={steps}
      authority={view.authority}
      missing={missing}
      again={view.round > 0}
    >
      <LastReturn view={view} />
      <Advice view={view} />
      <UnitDossier unit={view.unit} />
    </Preview>
  )
}
