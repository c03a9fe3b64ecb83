'use client'

import { UserRoundCheck } from '@/components/ui/icons'
import { Badge } from '@/components/ui/badge'
import { DataTable, type Column } from '@/components/ui/table'
import type { WorklistItem } from '@/lib/views/application/worklist'
import { DueText } from './due-text'
import { Verbatim } from '@/components/ui/verbatim'
import { FileTitle } from './file-title'

const columns: Column<WorklistItem>[] = [
  {
    key: 'title',
    head: '申请人 / 单位',
    phone: 'title',
    headClassName: 'sm:w-[30%] sm:min-w-48',
    cell: (item) => <FileTitle id={item.id} title={item.title} employerName={item.employerName} />,
  },
  {
    key: 'kind',
    head: '业务',
    headClassName: 'sm:w-[14%]',
    cell: (item) => (
      <span>
        {item.kindLabel}
        {item.roundText ? <b className="ml-2 text-13 text-blue-700">{item.roundText}</b> : null}
      </span>
    ),
  },
  {
    key: 'number',
    head: '申请编号',
    headClassName: 'sm:w-[15%]',
    cell: (item) => <Verbatim>{item.number}</Verbatim>,
  },
  {
    key: 'due',
    head: '办理期限',
    headClassName: 'sm:w-[21%]',
    cell: (item) => (item.due ? <DueText due={item.due} /> : '—'),
  },
  {
    key: 'status',
    head: '状态',
    headClassName: 'sm:w-[10%]',
    cell: (item) => (
      <Badge tone="run" plain>
        {item.statusText}
      </Badge>
    ),
  },
  {
    key: 'claim',
    head: '认领',
    cell: (item) =>
      item.claim ? (
        <span className="inline-flex items-center gap-1 text-13 text-ink-2 [&_svg]:size-4">
          <UserRoundCheck aria-hidden />
          {item.claim.mine ? <b className="text-blue-700">我</b> : item.claim.name}
        </span>
      ) : (
        <span className="text-13 text-ink-3">未认领</span>
      ),
  },
]

const district: Column<WorklistItem> = { key: 'district', head: '区', cell: (item) => item.districtName }

type WorklistTableProps = { items: WorklistItem[]; caption: string; withDistrict: boolean }

/** One group of the worklist. The city level also reads from which district a file comes. */
export function WorklistTable({ items, caption, withDistrict }: WorklistTableProps) {
  const shown = withDistrict ? [...columns.slice(0, 3), district, ...columns.slice(3)] : columns
  return <DataTable caption={caption} columns={shown} rows={items} rowKey={({ id }) => id} density="compact" />
}
