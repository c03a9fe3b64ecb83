import type { Metadata } from 'next'
import { z } from 'zod'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { now } from '@/lib/clock'
import { loadRecentBatches } from '@/lib/views/batch/employer'
import { loadRenewalBatch, countRenewalDrafts } from '@/lib/views/batch/employer-renewal'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { RecentBatches } from '../../_components/recent-batches'
import { BatchForm } from './_components/batch-form'

export const metadata: Metadata = { title: '批量提交续签' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })
const path = '/employer/permits/renewals/batch'

/** The renewals that lie with the unit: what each still lacks, the common statements, and the submission of many. */
export default async function RenewalBatchPage({ searchParams }: PageProps<'/employer/permits/renewals/batch'>) {
  const actor = await requireEmployer()
  const [list, total, batches] = await Promise.all([
    loadRenewalBatch(actor, query.parse(await searchParams), now()),
    countRenewalDrafts(actor),
    loadRecentBatches(actor),
  ])
  return (
    <BatchForm
      rows={list.rows}
      total={total}
      notes={<RecentBatches batches={batches} />}
      head={
        <PageHead
          title="批量提交续签"
          back="/employer/permits/renewals"
          sub={<span>已开始、尚未提交的续签 {list.total} 件</span>}
        />
      }
      empty={
        <EmptyState
          title="没有等待提交的续签"
          action={<LinkButton href="/employer/permits/renewals">选择要续签的员工</LinkButton>}
        >
          已提交的续签可以在“查询员工业务申请”中查看进度。
        </EmptyState>
      }
      pager={
        list.previous || list.next ? (
          <Pager
            count={list.rows.length}
            unit="件"
            total={list.total}
            previous={list.previous ? address(path, { before: list.previous }) : null}
            next={list.next ? address(path, { after: list.next }) : null}
            note="按证件有效期，由近到远"
          />
        ) : null
      }
    />
  )
}
