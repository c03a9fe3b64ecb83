import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ReviewRecord } from '@/components/application/review-record'
import { now } from '@/lib/clock'
import { dayOf } from '@/lib/domain/dates'
import { loadDesk } from '@/lib/views/application/desk'
import { requireStaff } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '业务审批记录' }

type Props = { params: Promise<{ application: string }> }

/** 业务审批记录 for paper (F-18), for a level that the file has reached. */
export default async function RecordPage({ params }: Props) {
  const actor = await requireStaff()
  const id = z.uuid().safeParse((await params).application)
  if (!id.success) notFound()
  const at = now()
  const view = await loadDesk(actor, id.data, at)
  if (!view) notFound()
  return (
    <ReviewRecord
      facts={[
        { label: '申请编号', value: <Verbatim>{view.number}</Verbatim> },
        { label: '人才业务名称', value: view.kindLabel },
        { label: '申请人', value: view.title },
        { label: '申报单位', value: <Verbatim>{view.employerName}</Verbatim> },
        ...view.signed,
        { label: '当前状态', value: view.statusText },
      ]}
      on={dayOf(at.toISOString())}
      back={to.reviewer.application(view.id)}
      steps={view.history.map(({ seq, tone: _tone, ...step }) => ({ id: String(seq), ...step }))}
    />
  )
}
