import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { LinkTabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { today } from '@/lib/clock'
import { loadSituationList } from '@/lib/views/situation-report/reviewer'
import type { SituationItem } from '@/lib/views/situation-report/parts'
import { requireStaff } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '情况表' }

const cursor = z.string().max(500).optional().catch(undefined)
const querySchema = z.object({
  state: z.enum(['waiting', 'all']).optional().catch(undefined),
  after: cursor,
  before: cursor,
})

const columns: Column<SituationItem>[] = [
  {
    key: 'unit',
    head: '单位',
    phone: 'title',
    cell: (item) => (
      <span className="grid">
        <TextLink href={to.reviewer.situationReport(item.id)} className="text-15 font-semibold">
          <Verbatim>{item.employerName}</Verbatim>
        </TextLink>
        <span className="text-13 font-normal text-ink-3">
          <Verbatim>{item.number}</Verbatim>
        </span>
      </span>
    ),
  },
  { key: 'lines', head: '业务', align: 'right', cell: (item) => `${item.lines} 项` },
  { key: 'at', head: '报送时间', className: 'whitespace-nowrap', cell: (item) => stampText(item.handedInAt) },
  {
    key: 'state',
    head: '状态',
    cell: (item) => (
      <Badge plain tone={item.status.tone}>
        {item.status.label}
      </Badge>
    ),
  },
  { key: 'by', head: '经办人', cell: (item) => item.answeredByName ?? '—' },
]

const hrefOf = (state: string, more: Record<string, string> = {}): Route =>
  `/reviewer/situation-reports?${new URLSearchParams({ state, ...more }).toString()}`

/** 情况表 handed in to the office. */
export default async function SituationReportsPage({ searchParams }: PageProps<'/reviewer/situation-reports'>) {
  const actor = await requireStaff()
  const view = await loadSituationList(actor, querySchema.parse(await searchParams), today())
  if (!view) notFound()
  const { items, state, previous, next } = view
  return (
    <Page wide>
      <PageHead title="情况表" sub={<span>{view.office}</span>} />
      <LinkTabs
        label="情况表"
        items={[
          { href: hrefOf('waiting'), label: '待确认', active: state === 'waiting' },
          { href: hrefOf('all'), label: '全部', active: state === 'all' },
        ]}
      />
      <Card>
        {items.length === 0 ? (
          <EmptyState title={state === 'waiting' ? '没有待确认的情况表' : '还没有收到情况表'}>
            单位在线报送后，会列在这里；没有报送的业务也可以先审核。
          </EmptyState>
        ) : (
          <>
            <div className="px-2 pt-3 pb-3 sm:px-4">
              <DataTable caption="情况表" columns={columns} rows={items} rowKey={({ id }) => id} density="compact" />
            </div>
            <Pager
              count={items.length}
              unit="张"
              previous={previous ? hrefOf(state, { before: previous }) : null}
              next={next ? hrefOf(state, { after: next }) : null}
              note={state === 'waiting' ? '按报送时间，由早到晚' : '按报送时间，由近到远'}
            />
          </>
        )}
      </Card>
    </Page>
  )
}
