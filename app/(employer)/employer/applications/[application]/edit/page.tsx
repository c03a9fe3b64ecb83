import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { now } from '@/lib/clock'
import { holderOf } from '@/lib/domain/application/status'
import { loadEditor } from '@/lib/views/application/employer-editor'
import { requireEmployer } from '@/lib/web/page-guard'
import { CheckStep } from './_components/check-step'
import { EditorHead } from './_components/editor-head'
import { FormStep } from './_components/form-step'
import { PreviewStep } from './_components/preview-step'
import { isEditorStep } from './_components/steps'

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
