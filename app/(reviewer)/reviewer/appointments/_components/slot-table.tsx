import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { SlotFile, SlotView } from '@/lib/views/appointment/reviewer'
import { SlotDialog } from './slot-dialog'
import { Verbatim } from '@/components/ui/verbatim'

function File({ file: { applicationId, readable, title, kindLabel, number, outcome } }: { file: SlotFile }) {
  const text = `${title} · ${kindLabel}`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      {readable ? <TextLink href={to.reviewer.application(applicationId)}>{text}</TextLink> : <span>{text}</span>}
      <span className="text-13 text-ink-3">
        <Verbatim>{number}</Verbatim>
      </span>
      <Badge tone={outcome.tone} plain>
        {outcome.text}
      </Badge>
    </li>
  )
}

const columns: Column<SlotView>[] = [
  {
    key: 'hours',
    head: '时段',
    phone: 'title',
    className: 'sm:w-40 whitespace-nowrap',
    cell: ({ hours }) => <b>{hours}</b>,
  },
  {
    key: 'room',
    head: '已约 / 容量',
    className: 'sm:w-32 whitespace-nowrap',
    cell: ({ taken, capacity, closed }) => (closed ? '已关闭' : `${taken} / ${capacity}`),
  },
  {
    key: 'files',
    head: '预约的业务',
    cell: ({ files }) =>
      files.length === 0 ? (
        '—'
      ) : (
        <ul>
          {files.map((file) => (
            <File key={`${file.applicationId} ${file.outcome.code}`} file={file} />
          ))}
        </ul>
      ),
  },
]

const change = (day: string): Column<SlotView> => ({
  key: 'change',
  head: '操作',
  align: 'right',
  className: 'sm:w-24',
  cell: (slot) => (slot.past ? '—' : <SlotDialog key={`${slot.capacity} ${slot.closed}`} {...slot} day={day} />),
})

/** The slots of a day, with the files in them; the administrator changes their places (P-05). */
export const SlotTable = ({
  slots,
  administers,
  label,
  day,
}: {
  slots: SlotView[]
  administers: boolean
  label: string
  day: string
}) => (
  <DataTable
    caption={`${label}的时段`}
    columns={administers ? [...columns, change(day)] : columns}
    rows={slots}
    rowKey={({ startsAt }) => startsAt}
    empty={<EmptyState title="这一天没有预约时段">工作日才有预约时段。</EmptyState>}
  />
)
