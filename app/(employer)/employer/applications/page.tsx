import type { Metadata } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { ViewPills } from '@/components/ui/tabs'
import { isStateFilter, loadEmployeeBusinesses, stateFilters } from '@/lib/views/application/employer-list'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { BusinessTable } from '../_components/business-table'

export const metadata: Metadata = { title: '查询员工业务申请' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text, state: text })
const path = '/employer/applications'

/** 查询员工业务申请 (U-92): every business of the employees, the newest first, by state. */
export default async function ApplicationsPage({ searchParams }: PageProps<'/employer/applications'>) {
  const actor = await requireEmployer()
  const { state: asked, ...page } = query.parse(await searchParams)
  const state = isStateFilter(asked) ? asked : 'all'
  const list = await loadEmployeeBusinesses(actor, state, page)
  const filters = Object.entries(stateFilters).map(([value, label]) => ({
    href: address(path, { state: value === 'all' ? null : value }),
    label,
    active: value === state,
  }))
  const kept = { state: state === 'all' ? null : state }
  return (
    <Page>
      <PageHead title="查询员工业务申请" back="/employer/permits" />
      <Card aria-label="员工业务申请">
        <div className="p-4 pb-2">
          <ViewPills label="业务状态" items={filters} />
        </div>
        <div className="p-4 pt-1 sm:px-3">
          <BusinessTable
            caption={`员工业务申请：${stateFilters[state]}`}
            rows={list.rows}
            of="employees"
            numbers
            empty={
              <EmptyState title={state === 'all' ? '还没有员工业务申请' : `没有“${stateFilters[state]}”的申请`}>
                员工提交新办后，可以在这里查看每一步的进度和业务审批记录。
              </EmptyState>
            }
          />
        </div>
        {list.rows.length > 0 ? (
          <Pager
            count={list.rows.length}
            unit="件"
            total={list.total}
            previous={list.previous ? address(path, { ...kept, before: list.previous }) : null}
            next={list.next ? address(path, { ...kept, after: list.next }) : null}
            note="按提交时间，由新到旧"
          />
        ) : null}
      </Card>
    </Page>
  )
}
