import type { ReactNode } from 'react'
import { RequiredStar } from '@/components/ui/field'
import { DataTable, type Column } from '@/components/ui/table'
import { AttachmentState, type AttachmentLook } from './attachment-tile'

export type AttachmentRow = {
  id: string
  name: string
  required?: boolean
  /** What the paper must show; one sentence. */
  help?: ReactNode
  /** PDF · JPG、PNG. */
  format: string
  /** 1.2 MB; null = nothing uploaded. */
  size: string | null
  look: AttachmentLook
  state: string
  /** What is wrong with it. */
  problem?: ReactNode
  /** 2026年10月10日. */
  uploadedOn: string | null
  /** 上传 / 查看 / 更换 / 删除 / 下载样表. */
  actions: ReactNode
}

const columns: Column<AttachmentRow>[] = [
  {
    key: 'name',
    head: '附件名称',
    phone: 'title',
    className: 'sm:min-w-48',
    cell: (row) => (
      <span className="block">
        {row.required ? <RequiredStar /> : null}
        {row.name}
        {row.required ? <span className="sr-only">（必传）</span> : null}
        {row.help ? <span className="block text-13 font-normal text-ink-3">{row.help}</span> : null}
      </span>
    ),
  },
  { key: 'format', head: '格式', cell: (row) => row.format },
  { key: 'size', head: '大小', cell: (row) => row.size ?? '—', className: 'whitespace-nowrap' },
  {
    key: 'state',
    head: '状态',
    cell: (row) => (
      <span className="block">
        <AttachmentState look={row.look}>{row.state}</AttachmentState>
        {row.problem ? <span className="block text-13 text-ink-3">{row.problem}</span> : null}
      </span>
    ),
  },
  { key: 'uploaded', head: '上传日期', cell: (row) => row.uploadedOn ?? '—', className: 'whitespace-nowrap' },
  {
    key: 'actions',
    head: '操作',
    align: 'right',
    cell: (row) => <span className="flex flex-wrap items-center justify-end gap-1">{row.actions}</span>,
  },
]

/** 附件名称·格式·大小·状态·上传日期·操作, one row per slot, always in the same order. */
export function AttachmentTable({ rows, caption = '附件' }: { rows: AttachmentRow[]; caption?: string }) {
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
}
