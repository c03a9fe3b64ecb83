import type { Metadata } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { loadUnitBusinesses } from '@/lib/views/application/employer-list'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { BusinessTable } from '../_components/business-table'

export const metadata: Metadata = { title: '查询单位业务申请' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })
const path = '/employer/unit-applications'

/** 查询单位业务申请 (U-53): the unit's own businesses; a returned one is modified and resubmitted from here. */
export default async function UnitApplicationsPage({ searchParams }: PageProps<'/employer/unit-applications'>) {
  const actor = await requireEmployer()
  const list = await loadUnitBusinesses(actor, query.parse(await searchParams))
  return (
    <Page>
      <PageHead title="查询单位业务申请" back="/employer/permits" />
      <Card aria-label="单位业务申请">
        <div className="p-4 sm:px-3 sm:pt-1 sm:pb-3">
          <BusinessTable
            caption="单位业务申请"
            rows={list.rows}
            of="unit"
            numbers
            empty={
              <EmptyState
                title="还没有单位业务申请"
                action={<LinkButton href="/employer/permits">去工作居住证首页</LinkButton>}
              >
                申请业务办理权限后，可以在这里查看进度；退回的在这里修改后重新提交。
              </EmptyState>
            }
          />
        </div>
        {list.rows.length > 0 ? (
          <Pager
            count={list.rows.length}
            unit="件"
            total={list.total}
            previous={list.previous ? address(path, { before: list.previous }) : null}
            next={list.next ? address(path, { after: list.next }) : null}
            note="按申请时间，由新到旧"
          />
        ) : null}
      </Card>
    </Page>
  )
}
