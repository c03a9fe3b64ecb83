import type { Metadata } from 'next'
import { to } from '@/lib/addresses'
import { StatusBadge } from '@/components/application/state-badge'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead } from '@/components/ui/page-head'
import { DataTable, type Column } from '@/components/ui/table'
import { loadApplications, type ApplicationLine } from '@/lib/views/application/applicant-list'
import { requirePerson } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '查询业务申请记录' }

const columns: Column<ApplicationLine>[] = [
  { key: 'kind', head: '业务类型', phone: 'title', cell: ({ kind }) => kind },
  {
    key: 'number',
    head: '申请编号',
    cell: ({ number }) => <Verbatim>{number}</Verbatim>,
    className: 'whitespace-nowrap',
  },
  {
    key: 'status',
    head: '办理进度',
    cell: ({ status, statusText }) => <StatusBadge status={status}>{statusText}</StatusBadge>,
  },
  { key: 'employer', head: '用人单位', cell: ({ employerName }) => <Verbatim>{employerName}</Verbatim> },
  {
    key: 'submitted',
    head: '申请日期',
    cell: ({ submittedOn }) => (submittedOn ? dayText(submittedOn) : '未提交'),
    className: 'whitespace-nowrap',
  },
  {
    key: 'action',
    head: '操作',
    align: 'right',
    cell: ({ id, number }) => (
      <LinkButton href={to.applicant.application(id)} size="sm">
        查看
        <span className="sr-only">
          申请 <Verbatim>{number}</Verbatim>
        </span>
      </LinkButton>
    ),
  },
]

export default async function ApplicationsPage() {
  const actor = await requirePerson()
  const lines = await loadApplications(actor)
  return (
    <Page>
      <PageHead title="查询业务申请记录" back="/applicant" />
      {lines.length === 0 ? (
        <Card aria-label="申请记录">
          <EmptyState title="还没有申请记录" action={<LinkButton href="/applicant/permit">去工作居住证</LinkButton>}>
            申请新办后，每次申请的进度和审批记录都在这里。
          </EmptyState>
        </Card>
      ) : (
        <DataTable caption="申请记录" columns={columns} rows={lines} rowKey={({ id }) => id} />
      )}
    </Page>
  )
}
