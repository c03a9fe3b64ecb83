'use client'

import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { StageDots } from '@/components/application/stage-line'
import { StatusBadge } from '@/components/application/state-badge'
import { dayText } from '@/components/ui/date-text'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { BusinessRow } from '@/lib/views/application/employer-list'
import { Verbatim } from '@/components/ui/verbatim'

const person: Column<BusinessRow> = {
  key: 'person',
  head: '员工',
  phone: 'title',
  className: 'sm:min-w-20',
  cell: (row) => <Verbatim>{row.personName ?? '本单位'}</Verbatim>,
}

const progress: Column<BusinessRow> = {
  key: 'progress',
  head: '业务办理进度',
  cell: (row) => (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <StageDots stages={row.stages} />
      <StatusBadge status={row.status}>{row.statusText}</StatusBadge>
    </span>
  ),
}

const columns = (action: string): Column<BusinessRow>[] => [
  {
    key: 'service',
    head: '人才服务类型',
    phone: 'hide',
    className: 'sm:max-lg:hidden whitespace-nowrap',
    cell: () => '工作居住证',
  },
  { key: 'kind', head: '人才业务名称', cell: (row) => row.kindLabel },
  {
    key: 'starter',
    head: '业务办理类型',
    className: 'whitespace-nowrap',
    cell: (row) => (kindTraits[row.kind].starter === 'employer' ? '单位发起' : '员工申请'),
  },
  progress,
  {
    key: 'applied',
    head: '业务申请日期',
    className: 'whitespace-nowrap',
    cell: (row) => dayText(row.appliedOn),
  },
  {
    key: 'action',
    head: '操作',
    align: 'right',
    cell: (row) => (
      <TextLink href={to.employer.application(row.id)}>
        {action}
        <span className="sr-only">
          ：<Verbatim>{row.personName ?? row.kindLabel}</Verbatim> <Verbatim>{row.number}</Verbatim>
        </span>
      </TextLink>
    ),
  },
]

type BusinessTableProps = {
  caption: string
  rows: BusinessRow[]
  /** Whose businesses: with the employee's name, or the unit's own with the number. */
  of: 'employees' | 'unit' | 'both'
  action?: string
  numbers?: boolean
  density?: 'compact' | 'comfortable'
  empty?: ReactNode
}

const number: Column<BusinessRow> = {
  key: 'number',
  head: '申请编号',
  className: 'whitespace-nowrap',
  cell: (row) => (
    <span className="font-mono text-13">
      <Verbatim>{row.number}</Verbatim>
    </span>
  ),
}

/** 在办业务进度 and the two look-ups: the columns of the references with progress drawn (U-22, U-53, U-92). */
export function BusinessTable({ caption, rows, of, action = '查看', numbers, density, empty }: BusinessTableProps) {
  const shown = [
    ...(of === 'unit' ? [] : [person]),
    ...(numbers ? [of === 'unit' ? { ...number, phone: 'title' as const } : number] : []),
    ...columns(action),
  ]
  return (
    <DataTable caption={caption} columns={shown} rows={rows} rowKey={(row) => row.id} density={density} empty={empty} />
  )
}
