import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { now, today } from '@/lib/clock'
import { holderOf } from '@/lib/domain/application/status'
import { loadEditor, type EditorView } from '@/lib/views/application/employer-editor'
import { requireEmployer } from '@/lib/web/page-guard'
import { CheckStep } from './_components/check-step'
import { PreviewStep } from './_components/preview-step'
import { isEditorStep, frameOf } from './_components/steps'
import { FriendlyHint, OpinionList } from '@/components/application/opinion'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { opinionViews } from '@/app/(employer)/employer/_components/opinion-views'
import type { ReactNode } from 'react'
import { liabilityText } from '@/lib/labels/employer-statements'
import { requestTopicLabels } from '@/lib/labels/businesses'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { officeOptions } from '@/lib/views/township/offices'
import { HolderForm } from './_components/holder-form'
import { RequestForm } from './_components/request-form'
import { TransferForm } from './_components/transfer-form'

/** 填写: the form of the kind. */
function FormStep({ view, head }: { view: EditorView; head: ReactNode }) {
  const { form } = view
  const common = {
    applicationId: view.id,
    version: view.formVersion,
    frame: frameOf(view),
    authority: view.authority,
    head,
  }
  switch (form.kind) {
    case 'renewal':
    case 'employer-change':
      return (
        <HolderForm
          {...common}
          stored={form}
          liability={view.term?.late ? liabilityText(view.kindLabel) : null}
          insuranceText={view.insuranceText}
          insuranceMonths={view.insuranceMonths}
          leaving={view.leaving}
          monthTable={view.monthTable}
        />
      )
    case 'authority-transfer':
      return (
        <TransferForm
          {...common}
          stored={form}
          from={findAuthority(form.from)?.authority ?? form.from}
          to={view.authority}
          offices={officeOptions(view.district, today())}
          figures={view.figures}
        />
      )
    case 'service-request':
      return <RequestForm {...common} stored={form} topic={requestTopicLabels[form.topic]} targets={view.targets} />
  }
}

/** What stays in sight on every step: the days that count, and what the last return asks for (U-53, U-94). */
function EditorHead({ view }: { view: EditorView }) {
  return (
    <>
      {view.term ? <Term term={view.term} kindLabel={view.kindLabel} /> : null}
      {view.openItems.length > 0 ? (
        <Card tone="warn" aria-labelledby="last-return">
          <CardHeader
            id="last-return"
            title={`审核意见（${view.openItems.length} 项）`}
            sub={view.unchanged > 0 ? `还有 ${view.unchanged} 项尚未修改，改好后重新提交` : '修改后重新提交'}
          />
          <CardBody>
            <OpinionList items={opinionViews(view.openItems)} />
            {view.openHint ? <FriendlyHint>{view.openHint}</FriendlyHint> : null}
          </CardBody>
        </Card>
      ) : null}
    </>
  )
}

function Term({ term, kindLabel }: { term: NonNullable<EditorView['term']>; kindLabel: string }) {
  const { mustBeApprovedBy, safeSubmitBy, daysLeft, late, over, provisional } = term
  const estimated = provisional ? '（预估，工作日历公布后可能调整）' : ''
  if (over)
    return (
      <Note tone="bad" title={`已过最后办结日 ${dayText(mustBeApprovedBy)}，不能再办理${kindLabel}`}>
        证件到期后自动失效；符合条件的可以重新申请新办。
      </Note>
    )
  return (
    <Note
      tone={late ? 'warn' : 'info'}
      title={`须在 ${dayText(mustBeApprovedBy)} 以前办结${kindLabel}，还剩 ${daysLeft} 天`}
    >
      {late ? '已晚于' : ''}建议的最迟提交日{late ? '' : '为'} {dayText(safeSubmitBy)}
      {estimated}
      {late ? '，请尽快提交。' : '。'}
    </Note>
  )
}

export const metadata: Metadata = { title: '办理业务' }

const path = z.object({ application: z.uuid() })
const query = z.object({ step: z.string().optional().catch(undefined) })

/** 续签, 聘用单位变更, 单位主管部门变更 and 申请类请求 while they lie with the unit (U-85, U-88, U-110, S-79). */
export default async function EditPage(props: PageProps<'/employer/applications/[application]/edit'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await props.params)
  if (!parsed.success) notFound()
  const view = await loadEditor(actor, parsed.data.application, now())
  if (!view) notFound()
  if (holderOf(view.status) !== 'starter') redirect(to.employer.application(view.id))
  const { step: asked } = query.parse(await props.searchParams)
  // after a return the file is put right from its list, not from the beginning
  const step = isEditorStep(asked) ? asked : view.round > 0 ? 'preview' : 'check'
  const head = <EditorHead view={view} />
  if (step === 'check') return <CheckStep view={view} head={head} />
  if (step === 'form') return <FormStep view={view} head={head} />
  return <PreviewStep view={view} head={head} />
}
