'use client'

import { Trash2 } from '@/components/ui/icons'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DataTable, type Column } from '@/components/ui/table'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { Verbatim } from '@/components/ui/verbatim'

export type ChildRow = {
  child: ChildEntry
  index: number
  /** Blocking findings. */
  gaps: number
  /** Papers that are there, of how many; 0 of 0 for a child that stands on the permit (I-65). */
  papers: { there: number; asked: number }
  /** Stands on the permit already. */
  known: boolean
}

type ChildrenTableProps = {
  rows: ChildRow[]
  onEdit: (id: string) => void
  onRemove: (id: string) => Promise<void>
}

const nameOf = ({ child, index }: ChildRow): string => child.name || `第 ${index + 1} 名子女`

const relationOf = ({ relation }: ChildEntry): string =>
  relation.startsWith('2') ? '儿子' : relation.startsWith('3') ? '女儿' : '未选'

const papersOf = ({ papers: { there, asked }, known }: ChildRow): string =>
  known ? '证件已有，无需补传' : `${there} / ${asked} 项已上传`

function Actions({ row, onEdit, onRemove }: { row: ChildRow } & Pick<ChildrenTableProps, 'onEdit' | 'onRemove'>) {
  const name = nameOf(row)
  const { id } = row.child
  return (
    <span className="flex justify-end gap-1 max-sm:justify-start">
      <Button size="sm" onClick={() => onEdit(id)}>
        修改
        <span className="sr-only">
          ：<Verbatim>{name}</Verbatim>
        </span>
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" intent="text" className="text-ink-2 hover:text-blue-700">
            <Trash2 aria-hidden />
            删除
            <span className="sr-only">
              ：<Verbatim>{name}</Verbatim>
            </span>
          </Button>
        }
        title={`删除${name}？`}
        description={
          row.known
            ? '申请办结后，这名子女不再是证件上的随往子女，以后重新添加须补传材料。提交前可以恢复。'
            : '将从这次申请中删除这名子女和已上传的材料。'
        }
        confirmLabel="删除"
        tone="danger"
        onConfirm={() => onRemove(id)}
      />
    </span>
  )
}

/** 随往人员 table in the columns of I-59. */
export function ChildrenTable({ rows, onEdit, onRemove }: ChildrenTableProps) {
  const columns: Column<ChildRow>[] = [
    {
      key: 'name',
      head: '姓名',
      phone: 'title',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2 font-semibold">
          {nameOf(row)}
          {row.gaps > 0 ? <Badge tone="warn">{row.gaps} 项待补</Badge> : null}
          {row.gaps === 0 && !row.known ? <Badge tone="ok">已填好</Badge> : null}
        </span>
      ),
    },
    { key: 'id', head: '证件号码', cell: ({ child }) => (child.idNumber ? maskIdNumber(child.idNumber) : '未填') },
    { key: 'relation', head: '关系', cell: ({ child }) => relationOf(child) },
    { key: 'certificate', head: '出生证明编号', cell: ({ child }) => child.birthCertificateNumber || '未填' },
    { key: 'institution', head: '工作（学习）单位', cell: ({ child }) => child.institution || '未填' },
    { key: 'papers', head: '附件信息', cell: papersOf },
    {
      key: 'actions',
      head: '操作',
      align: 'right',
      cell: (row) => <Actions row={row} onEdit={onEdit} onRemove={onRemove} />,
    },
  ]
  return (
    <DataTable caption="随往人员" columns={columns} rows={rows} rowKey={({ child }) => child.id} density="compact" />
  )
}
