import type { Metadata } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { LinkTabs } from '@/components/ui/tabs'
import { loadReviews } from '@/lib/views/application/employer-list'
import { loadCounts } from '@/lib/views/portal/employer-shell'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { BusinessTable } from '../_components/business-table'

export const metadata: Metadata = { title: '审核员工证件申请' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text, of: z.enum(['new', 'changes']).catch('new') })
const path = '/employer/reviews'

const lists = {
  new: { title: '审核员工证件申请', label: '证件申请', empty: '员工提交新办申请后，会显示在这里。' },
  changes: { title: '审核员工证件变更', label: '证件变更', empty: '员工提交证件信息变更后，会显示在这里。' },
}

/** 审核员工证件申请 and 审核员工证件变更 (U-80, U-81): what waits for the unit's decision, the oldest first. */
export default async function ReviewsPage({ searchParams }: PageProps<'/employer/reviews'>) {
  const actor = await requireEmployer()
  const { of, ...page } = query.parse(await searchParams)
  const [list, counts] = await Promise.all([loadReviews(actor, of, page), loadCounts(actor)])
  const { title, empty } = lists[of]
  const kept = { of: of === 'new' ? null : of }
  const waiting = { new: counts.reviews - counts.reviewChanges, changes: counts.reviewChanges }
  return (
    <Page>
      <PageHead title={title} back="/employer/permits" sub={<span>待审核 {list.total} 件</span>} />
      <LinkTabs
        label="待审核的业务"
        items={(['new', 'changes'] as const).map((value) => ({
          href: address(path, { of: value === 'new' ? null : value }),
          label: lists[value].label,
          count: waiting[value],
          hot: waiting[value] > 0,
          active: value === of,
        }))}
      />
      <Stack>
        <Note tone="quiet">用人单位对申请人用户基础信息和员工附件材料的完整性、真实性和标准度进行初审。</Note>
        <Card aria-label="待审核的申请">
          <div className="p-4 sm:px-3 sm:pt-1 sm:pb-3">
            <BusinessTable
              caption={`待审核的员工${lists[of].label}`}
              rows={list.rows}
              of="employees"
              action="审核"
              numbers
              empty={<EmptyState title="没有等您审核的申请">{empty}</EmptyState>}
            />
          </div>
          {list.rows.length > 0 ? (
            <Pager
              count={list.rows.length}
              unit="件"
              total={list.total}
              previous={list.previous ? address(path, { ...kept, before: list.previous }) : null}
              next={list.next ? address(path, { ...kept, after: list.next }) : null}
              note="按提交时间，由早到晚"
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
