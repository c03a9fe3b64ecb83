import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ReviewRecord } from '@/components/application/review-record'
import { now } from '@/lib/clock'
import { dayOf } from '@/lib/domain/dates'
import { dateText } from '@/lib/labels/dates'
import { loadEmployerCase, type EmployerCaseView } from '@/lib/views/application/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '业务审批记录' }

const path = z.object({ application: z.uuid() })

const factsOf = (view: EmployerCaseView, unit: string) => [
  { label: '申请编号', value: <Verbatim>{view.number}</Verbatim> },
  { label: '人才业务名称', value: view.kindLabel },
  { label: '申请人', value: <Verbatim>{view.personName ?? unit}</Verbatim> },
  { label: '申报单位', value: <Verbatim>{unit}</Verbatim> },
  { label: '工作居住证类型', value: view.permitType },
  { label: '主管部门', value: view.authority },
  { label: '业务申请日期', value: view.submittedOn ? dateText(view.submittedOn) : '' },
  ...view.signed,
  { label: '当前状态', value: view.statusText },
]

/** 业务审批记录 for paper (F-18). */
export default async function RecordPage({ params }: PageProps<'/employer/applications/[application]/record'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await params)
  if (!parsed.success) notFound()
  const at = now()
  const view = await loadEmployerCase(actor, parsed.data.application, at)
  if (!view) notFound()
  return (
    <ReviewRecord
      facts={factsOf(view, actor.employerName)}
      on={dayOf(at.toISOString())}
      back={to.employer.application(view.id)}
      steps={view.history.map(({ seq, at: when, title, actor: by, opinions, ...step }) => ({
        id: String(seq),
        at: when,
        ...{ title, actor: by, ...step },
        opinions: opinions.map(({ subject, ownerLabel, text }) => ({ subject, owner: ownerLabel, text })),
      }))}
    />
  )
}
