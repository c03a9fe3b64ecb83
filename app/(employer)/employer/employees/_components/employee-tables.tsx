'use client'

import type { Route } from 'next'
import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { StateBadge, StatusBadge } from '@/components/application/state-badge'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { dayText } from '@/components/ui/date-text'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { permitStatusLabels } from '@/lib/labels/applications'
import type { EmployeeRow } from '@/lib/views/employment/employer-list'
import { AcceptButton } from './accept-button'
import { RejectButton } from './reject-button'
import { Verbatim } from '@/components/ui/verbatim'

type TableProps = { rows: EmployeeRow[]; density: 'compact' | 'comfortable'; empty: ReactNode }

const who: Column<EmployeeRow>[] = [
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
  { key: 'sex', head: '性别', cell: (row) => row.sex || '—' },
  {
    key: 'mobile',
    head: '联系电话',
    className: 'whitespace-nowrap',
    cell: (row) => <Verbatim>{row.mobile || '—'}</Verbatim>,
  },
]

const href = (row: EmployeeRow): Route => to.employer.employee(row.id)

/** 待确认单位关联列表 (U-62). */
export function PendingTable({ rows, density, empty }: TableProps) {
  return (
    <DataTable
      caption="待确认单位关联列表"
      rows={rows}
      rowKey={(row) => row.id}
      density={density}
      empty={empty}
      columns={[
        ...who,
        {
          key: 'on',
          head: '申请日期',
          className: 'whitespace-nowrap',
          cell: (row) => dayText(row.on),
        },
        {
          key: 'action',
          head: '操作',
          align: 'right',
          cell: (row) => (
            <span className="inline-flex flex-wrap justify-end gap-2">
              <AcceptButton employmentId={row.id} name={row.name} sex={row.sex} idNumber={row.idNumber} />
              <RejectButton employmentId={row.id} name={row.name} />
            </span>
          ),
        },
      ]}
    />
  )
}

function PermitEnd({ permit }: Pick<EmployeeRow, 'permit'>) {
  if (!permit) return <span className="text-ink-3">—</span>
  const { status, endsOn, daysLeft } = permit
  const soon = status === 'valid' && daysLeft <= 60
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={cn('whitespace-nowrap', soon && 'font-semibold text-warn-ink')}>{dayText(endsOn)}</span>
      {status === 'valid' ? (
        soon ? (
          <span className="text-13 whitespace-nowrap text-warn-ink">还剩 {daysLeft} 天</span>
        ) : null
      ) : (
        <StateBadge look={status}>{permitStatusLabels[status]}</StateBadge>
      )}
    </span>
  )
}

/** 当前在职员工列表 (U-65, U-66). */
export function ActiveTable({ rows, density, empty, byEnd }: TableProps & { byEnd: boolean }) {
  return (
    <DataTable
      caption="当前在职员工列表"
      rows={rows}
      rowKey={(row) => row.id}
      density={density}
      empty={empty}
      columns={[
        ...who,
        {
          key: 'on',
          head: '关联日期',
          className: 'whitespace-nowrap',
          sort: byEnd ? undefined : 'descending',
          cell: (row) => dayText(row.on),
        },
        {
          key: 'permit',
          head: '证件有效期',
          sort: byEnd ? 'ascending' : undefined,
          cell: (row) => <PermitEnd permit={row.permit} />,
        },
        {
          key: 'business',
          head: '在办业务',
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {row.business ? <StatusBadge status={row.business.status} /> : null}
              {row.askedOn ? <Badge tone="warn">请求解除关联</Badge> : null}
              {row.business || row.askedOn ? null : <span className="text-ink-3">—</span>}
            </span>
          ),
        },
        {
          key: 'action',
          head: '操作',
          align: 'right',
          cell: (row) => (
            <span className="inline-flex justify-end gap-4">
              <TextLink href={`${href(row)}?dissolve=1`} className="text-ink-2 hover:text-blue-700">
                解除关联
                <span className="sr-only">
                  ：<Verbatim>{row.name}</Verbatim>
                </span>
              </TextLink>
              <TextLink href={href(row)}>
                查看
                <span className="sr-only">
                  ：<Verbatim>{row.name}</Verbatim>
                </span>
              </TextLink>
            </span>
          ),
        },
      ]}
    />
  )
}
