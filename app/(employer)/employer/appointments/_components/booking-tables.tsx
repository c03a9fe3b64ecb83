import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PastBooking, UpcomingBooking } from '@/lib/views/appointment/employer'

type Booking = Pick<UpcomingBooking, 'applicationId' | 'name' | 'kindLabel' | 'when'>

const name: Column<Booking> = {
  key: 'name',
  head: '员工',
  phone: 'title',
  cell: ({ applicationId, name: of }) => (
    <TextLink href={to.employer.application(applicationId)} className="font-semibold">
      {of}
    </TextLink>
  ),
}
const kind: Column<Booking> = { key: 'kind', head: '业务类型', cell: ({ kindLabel }) => kindLabel }
const when: Column<Booking> = { key: 'when', head: '预约日期时段', cell: (row) => row.when }

const upcoming: Column<UpcomingBooking>[] = [
  name,
  kind,
  when,
  {
    key: 'change',
    head: '操作',
    align: 'right',
    cell: (row) => (
      <TextLink href={to.employer.booking(row.applicationId)} aria-label={`改约或取消：${row.name} ${row.kindLabel}`}>
        改约或取消
      </TextLink>
    ),
  },
]

/** What is booked and not taken up yet, the next first. */
export const UpcomingTable = ({ rows }: { rows: UpcomingBooking[] }) => (
  <DataTable
    caption="已预约，等待受理"
    columns={upcoming}
    rows={rows}
    rowKey={({ id }) => id}
    empty={<EmptyState title="没有等待受理的预约">预约后在这里查看日期和时段，也可以改约或取消。</EmptyState>}
  />
)

const past: Column<PastBooking>[] = [
  name,
  kind,
  when,
  {
    key: 'outcome',
    head: '受理情况',
    cell: ({ outcome }) => (
      <Badge tone={outcome.tone} plain>
        {outcome.text}
      </Badge>
    ),
  },
  { key: 'opinion', head: '审核意见', cell: ({ opinion }) => opinion || '—' },
]

/** 已办理预约 with 受理情况 and 审核意见 (P-02). */
export const PastTable = ({ rows }: { rows: PastBooking[] }) => (
  <DataTable
    caption="已办理预约"
    columns={past}
    rows={rows}
    rowKey={({ id }) => id}
    empty={<EmptyState title="还没有已办理的预约">主管部门受理、退回或办结后，预约显示在这里。</EmptyState>}
  />
)
