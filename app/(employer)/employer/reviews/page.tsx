import type { Metadata, Route } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { loadReviews } from '@/lib/views/employer/applications'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '../_components/address'
import { BusinessTable } from '../_components/business-table'

export const metadata: Metadata = { title: '审核员工证件申请' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })

/** 审核员工证件申请 (U-80): what employees have submitted and the unit has not yet decided, the oldest first. */
export default async function ReviewsPage({ searchParams }: PageProps<'/employer/reviews'>) {
  const actor = await requireEmployer()
  const list = await loadReviews(actor, query.parse(await searchParams))
  return (
    <Page>
      <PageHead
        title="审核员工证件申请"
        back={'/employer/permits' as Route}
        sub={<span>待审核 {list.total} 件</span>}
      />
      <Stack>
        <Note tone="quiet">用人单位对申请人用户基础信息和员工附件材料的完整性、真实性和标准度进行初审。</Note>
        <Card aria-label="待审核的申请">
          <div className="p-4 sm:px-3 sm:pt-1 sm:pb-3">
            <BusinessTable
              caption="待审核的员工证件申请"
              rows={list.rows}
              of="employees"
              action="审核"
              numbers
              empty={<EmptyState title="没有等您审核的申请">员工提交新办申请后，会显示在这里。</EmptyState>}
            />
          </div>
          {list.rows.length > 0 ? (
            <Pager
              count={list.rows.length}
              unit="件"
              total={list.total}
              previous={list.previous ? address('/employer/reviews', { before: list.previous }) : null}
              next={list.next ? address('/employer/reviews', { after: list.next }) : null}
              note="按提交时间，由早到晚"
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
