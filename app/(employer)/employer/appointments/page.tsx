import type { Metadata } from 'next'
import { z } from 'zod'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { LinkTabs } from '@/components/ui/tabs'
import type { EmployerActor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import {
  loadBookingsToDo,
  loadPastBookings,
  type PastBooking,
  type UpcomingBooking,
} from '@/lib/views/appointment/employer'
import type { PageQuery } from '@/lib/views/paging'
import { requireEmployer } from '@/lib/web/page-guard'
import { address, to } from '@/lib/addresses'
import { WaitingCard } from './_components/waiting-card'
import { Badge } from '@/components/ui/badge'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

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
const UpcomingTable = ({ rows }: { rows: UpcomingBooking[] }) => (
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
const PastTable = ({ rows }: { rows: PastBooking[] }) => (
  <DataTable
    caption="已办理预约"
    columns={past}
    rows={rows}
    rowKey={({ id }) => id}
    empty={<EmptyState title="还没有已办理的预约">主管部门受理、退回或办结后，预约显示在这里。</EmptyState>}
  />
)

export const metadata: Metadata = { title: '预约办理' }

const text = z.string().max(400).optional().catch(undefined)
const query = z.object({ after: text, before: text, tab: z.enum(['todo', 'done']).catch('todo') })
const path = '/employer/appointments'

async function ToDo({ actor }: { actor: EmployerActor }) {
  const { waiting, upcoming } = await loadBookingsToDo(actor, now())
  return (
    <Stack>
      {waiting.length === 0 ? (
        <Card aria-label="待预约">
          <CardBody className="pt-4">
            <EmptyState title="没有待预约的业务">单位审批通过或提交员工业务后，在这里预约办理时间。</EmptyState>
          </CardBody>
        </Card>
      ) : (
        waiting.map((group) => (
          // what is ticked belongs to these files, so the card begins anew when they change
          <WaitingCard key={`${group.district} ${group.files.map(({ id }) => id).join()}`} {...group} />
        ))
      )}
      <Card aria-labelledby="upcoming">
        <CardHeader id="upcoming" title="已预约，等待受理" />
        <CardBody>
          <UpcomingTable rows={upcoming} />
        </CardBody>
      </Card>
    </Stack>
  )
}

async function Done({ actor, page }: { actor: EmployerActor; page: PageQuery }) {
  const { rows, previous, next } = await loadPastBookings(actor, page)
  return (
    <Card aria-label="已办理预约">
      <CardBody className="pt-4">
        <PastTable rows={rows} />
      </CardBody>
      {rows.length > 0 ? (
        <Pager
          count={rows.length}
          unit="件"
          previous={previous ? address(path, { tab: 'done', before: previous }) : null}
          next={next ? address(path, { tab: 'done', after: next }) : null}
          note="按预约时间，由新到旧"
        />
      ) : null}
    </Card>
  )
}

/** 预约办理 and 已办理预约 (P-01…P-04): in the unit's own portal, without a second sign-in. */
export default async function AppointmentsPage({ searchParams }: PageProps<'/employer/appointments'>) {
  const actor = await requireEmployer()
  const { tab, ...page } = query.parse(await searchParams)
  return (
    <Page>
      <PageHead title="预约办理" back="/employer/permits" />
      <LinkTabs
        label="预约"
        items={[
          { href: address(path, { tab: null }), label: '预约办理', active: tab === 'todo' },
          { href: address(path, { tab: 'done' }), label: '已办理预约', active: tab === 'done' },
        ]}
      />
      <Stack>
        <Note tone="quiet">员工业务由单位经办人预约办理时间，主管部门按预约时间线上受理、审核或退回，不必到现场。</Note>
        {tab === 'todo' ? <ToDo actor={actor} /> : <Done actor={actor} page={page} />}
      </Stack>
    </Page>
  )
}
