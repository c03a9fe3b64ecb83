'use client'

import { StatusBadge } from '@/components/application/state-badge'
import { Badge } from '@/components/ui/badge'
import { stampText } from '@/components/ui/date-text'
import { CircleCheck, Undo2 } from '@/components/ui/icons'
import { DataTable, type Column } from '@/components/ui/table'
import { Verbatim } from '@/components/ui/verbatim'
import type { DecidedItem } from '@/lib/views/application/reviewer-decided'
import { FileTitle } from '../../_components/file-title'

const columns: Column<DecidedItem>[] = [
  {
    key: 'title',
    head: '申请人 / 单位',
    phone: 'title',
    cell: (item) => <FileTitle id={item.id} title={item.title} employerName={item.employerName} />,
  },
  { key: 'kind', head: '业务', cell: (item) => item.kindLabel },
  {
    key: 'number',
    head: '申请编号',
    className: 'whitespace-nowrap',
    cell: (item) => <Verbatim>{item.number}</Verbatim>,
  },
  {
    key: 'decision',
    head: '我的审核',
    cell: (item) => (
      <Badge
        plain
        tone={item.passed ? 'ok' : 'warn'}
        icon={item.passed ? <CircleCheck aria-hidden /> : <Undo2 aria-hidden />}
      >
        {item.passed ? '审批通过' : '审批不通过'}
      </Badge>
    ),
  },
  {
    key: 'at',
    head: '审核时间',
    className: 'whitespace-nowrap',
    cell: (item) => <time dateTime={item.decidedAt}>{stampText(item.decidedAt)}</time>,
  },
  {
    key: 'now',
    head: '当前进度',
    cell: (item) => (
      <StatusBadge plain status={item.status}>
        {item.statusText}
      </StatusBadge>
    ),
  },
]

/** The reader's decisions, line by line. */
export const DecidedTable = ({ items }: { items: DecidedItem[] }) => (
  <DataTable caption="我已审核" columns={columns} rows={items} rowKey={({ key }) => key} density="compact" />
)
