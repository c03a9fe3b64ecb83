import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ReviewRecord } from '@/components/application/review-record'
import { dayText } from '@/components/ui/date-text'
import { now, today } from '@/lib/clock'
import { loadApplication, type ApplicationView } from '@/lib/views/application/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '业务审批记录' }

const factsOf = (
  { number, kind, statusText, employerName, authority, submittedOn, signed }: ApplicationView,
  name: string,
) => [
  { label: '申请编号', value: <Verbatim>{number}</Verbatim> },
  { label: '业务办理类型', value: kind },
  { label: '申请人', value: <Verbatim>{name}</Verbatim> },
  { label: '用人单位', value: <Verbatim>{employerName}</Verbatim> },
  { label: '主管部门', value: authority },
  { label: '申请日期', value: submittedOn ? dayText(submittedOn) : '未提交' },
  ...signed,
  { label: '办理进度', value: statusText },
]

/** 业务审批记录 for paper (F-18). */
export default async function RecordPage({ params }: PageProps<'/applicant/applications/[application]/record'>) {
  const actor = await requirePerson()
  const id = z.uuid().safeParse((await params).application)
  const view = id.success ? await loadApplication(actor, id.data, now()) : null
  if (!view) notFound()
  return (
    <ReviewRecord
      facts={factsOf(view, actor.name)}
      steps={[...view.history].reverse()}
      on={today()}
      back={to.applicant.application(view.id)}
    />
  )
}
