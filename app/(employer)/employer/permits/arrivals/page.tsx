import type { Metadata } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { now } from '@/lib/clock'
import { loadHolders } from '@/lib/views/permit/employer-holders'
import { loadStartObstacle } from '@/lib/views/filing-right/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { ArrivalsTable } from '../_components/arrivals-table'
import { Unready } from '../_components/unready'

export const metadata: Metadata = { title: '待办理证件聘用单位变更员工' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })
const path = '/employer/permits/arrivals'

/** Everybody who came with a suspended permit, the nearest end first (U-88, U-90). */
export default async function ArrivalsPage({ searchParams }: PageProps<'/employer/permits/arrivals'>) {
  const actor = await requireEmployer()
  const at = now()
  const [list, closed] = await Promise.all([
    loadHolders(actor, 'arrived', query.parse(await searchParams), at),
    loadStartObstacle(actor, at),
  ])
  return (
    <Page wide>
      <PageHead title="待办理证件聘用单位变更员工" back="/employer/permits" sub={<span>共 {list.total} 人</span>} />
      <Stack>
        {closed ? <Unready obstacle={closed} /> : null}
        <Note tone="quiet">
          新入职的持证人，原单位解除关联后证件挂起。请先办结聘用单位变更，再办理续签；多次变更单位的，须按先后逐一办理。
        </Note>
        <Card aria-label="待办理证件聘用单位变更员工">
          <div className="p-4 pt-1 sm:px-3">
            <ArrivalsTable
              rows={list.rows}
              empty={
                <EmptyState title="没有等待办理聘用单位变更的员工">
                  持有挂起证件的员工与本单位关联后，会显示在这里。
                </EmptyState>
              }
            />
          </div>
          {list.rows.length > 0 ? (
            <Pager
              count={list.rows.length}
              unit="人"
              total={list.total}
              previous={list.previous ? address(path, { before: list.previous }) : null}
              next={list.next ? address(path, { after: list.next }) : null}
              note="按证件有效期，由近到远"
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
