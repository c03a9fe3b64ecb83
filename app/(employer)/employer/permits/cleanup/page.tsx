import type { Metadata } from 'next'
import { z } from 'zod'
import { StateBadge } from '@/components/application/state-badge'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { permitStatusLabels } from '@/lib/labels/applications'
import { loadHolders } from '@/lib/views/permit/employer-holders'
import { requireEmployer } from '@/lib/web/page-guard'
import { address, to } from '@/lib/addresses'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '清理无效证件' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text })
const path = '/employer/permits/cleanup'

/** 已落户、退休、失效和长期挂起 of people who are still linked (U-79, U-76): end the link, or begin anew. */
export default async function CleanupPage({ searchParams }: PageProps<'/employer/permits/cleanup'>) {
  const actor = await requireEmployer()
  const list = await loadHolders(actor, 'stale', query.parse(await searchParams), now())
  return (
    <Page wide>
      <PageHead title="清理无效证件" back="/employer/permits" sub={<span>共 {list.total} 人</span>} />
      <Stack>
        <Note tone="quiet">
          单位须及时维护系统、清理无效证件：已离职、已落户或退休的请解除关联；仍在职、证件失效的，符合条件时可由员工重新申请新办。
        </Note>
        <Card aria-label="清理无效证件">
          <div className="p-4 pt-1 sm:px-3">
            <DataTable
              caption="清理无效证件"
              rows={list.rows}
              rowKey={(row) => row.employmentId}
              empty={
                <EmptyState title="没有需要清理的证件">证件失效、注销或长期挂起的在职员工会显示在这里。</EmptyState>
              }
              columns={[
                { key: 'name', head: '姓名', phone: 'title', cell: (row) => <Verbatim>{row.name}</Verbatim> },
                {
                  key: 'id',
                  head: '证件号码',
                  className: 'whitespace-nowrap',
                  cell: (row) => (
                    <span className="font-mono text-13">
                      <Verbatim>{row.idNumber}</Verbatim>
                    </span>
                  ),
                },
                {
                  key: 'number',
                  head: '工作居住证编号',
                  cell: (row) => (
                    <span className="font-mono text-13">
                      <Verbatim>{row.number}</Verbatim>
                    </span>
                  ),
                },
                {
                  key: 'state',
                  head: '证件状态',
                  cell: (row) => <StateBadge look={row.status}>{permitStatusLabels[row.status]}</StateBadge>,
                },
                {
                  key: 'end',
                  head: '证件有效期至',
                  className: 'whitespace-nowrap',
                  cell: (row) => dayText(row.validTo),
                },
                { key: 'why', head: '原因', cell: (row) => row.why },
                {
                  key: 'action',
                  head: '操作',
                  align: 'right',
                  cell: (row) => (
                    <TextLink href={to.employer.dissolve(row.employmentId)}>
                      解除关联
                      <span className="sr-only">
                        ：<Verbatim>{row.name}</Verbatim>
                      </span>
                    </TextLink>
                  ),
                },
              ]}
            />
          </div>
          {list.rows.length > 0 ? (
            <Pager
              count={list.rows.length}
              unit="人"
              total={list.total}
              previous={list.previous ? address(path, { before: list.previous }) : null}
              next={list.next ? address(path, { after: list.next }) : null}
              note="按证件有效期，最早到期的在前"
            />
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
