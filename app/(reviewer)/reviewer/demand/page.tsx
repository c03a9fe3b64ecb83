import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { LinkTabs } from '@/components/ui/tabs'
import { now } from '@/lib/clock'
import { demandStatuses } from '@/lib/domain/demand/moves'
import { loadDemandPage, type DemandPageView, type DemandItem } from '@/lib/views/demand/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { DeclaredList, unitColumn } from './_components/declared-list'
import { PublishDialog } from './_components/publish-dialog'
import { YearCard } from './_components/year-card'
import { Decided } from '../proposals/_components/proposal-parts'
import { Waiting } from '../proposals/_components/waiting'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { YearTabs } from './_components/year-tabs'

const columnsOf = (view: DemandPageView): Column<DemandItem>[] => [
  { key: 'rank', head: '排名', align: 'right', cell: (item) => item.rank ?? '—' },
  unitColumn,
  ...view.criteria.map(({ label, weight }, index): Column<DemandItem> => ({
    key: label,
    head: `${label}（${Math.round(weight * 100)}%）`,
    align: 'right',
    cell: (item) => item.shares[index]?.points ?? '—',
  })),
  { key: 'total', head: '总分', align: 'right', cell: (item) => <b>{item.total ?? '—'}</b> },
  { key: 'declared', head: '申报', align: 'right', cell: (item) => `${item.declared} 人` },
  {
    key: 'approved',
    head: '核定',
    align: 'right',
    cell: (item) => (item.approved === null ? '—' : `${item.approved} 个`),
  },
]

/** The ranking of the year, the best first. */
function RankingList({ view, year }: { view: DemandPageView; year: number }) {
  const { items, next } = view
  const path = to.reviewer.demand(year, { tab: 'ranking' })
  return (
    <Card aria-label="评估排名">
      <YearTabs year={year} tab="ranking" />
      {items.length === 0 ? (
        <EmptyState title="还没有评估">申报截止后，用“评估”计算各单位的得分和排名。</EmptyState>
      ) : (
        <>
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable
              caption="评估排名"
              columns={columnsOf(view)}
              rows={items}
              rowKey={({ id }) => id}
              density="compact"
            />
          </div>
          <Pager
            count={items.length}
            unit="家"
            previous={items[0]?.rank === 1 ? null : path}
            next={next ? to.reviewer.demand(year, { tab: 'ranking', after: next }) : null}
            note="按总分，由高到低；上一页回到第一名"
          />
        </>
      )}
    </Card>
  )
}

export const metadata: Metadata = { title: '年度需求' }

const cursor = z.string().max(500).optional().catch(undefined)
const querySchema = z.object({
  year: z.coerce.number().int().optional().catch(undefined),
  tab: z.enum(['list', 'ranking']).optional().catch(undefined),
  status: z.enum(demandStatuses).optional().catch(undefined),
  after: cursor,
  before: cursor,
})

function Years({ view }: { view: DemandPageView }) {
  if (view.notices.length < 2) return null
  return (
    <LinkTabs
      label="年度"
      items={view.notices.map(({ year }) => ({
        href: to.reviewer.demand(year),
        label: `${year} 年度`,
        active: year === view.notice?.year,
      }))}
    />
  )
}

/** 年度需求 (A-15, Q-40…Q-42): notice, declarations, evaluation and the fixed numbers of a district. */
export default async function DemandPage({ searchParams }: PageProps<'/reviewer/demand'>) {
  const actor = await requireStaff()
  const view = await loadDemandPage(actor, querySchema.parse(await searchParams), now())
  if (!view) notFound()
  return (
    <Page wide>
      <PageHead
        title="年度需求"
        badge={view.weightsProvisional ? <ProvisionalBadge>评估权重暂定</ProvisionalBadge> : null}
        sub={
          <>
            <span>{view.authority}</span>
            {view.agreedBy ? <span>核定须征得{view.agreedBy}同意</span> : null}
          </>
        }
        action={
          view.openYears.length > 0 ? (
            <PublishDialog years={view.openYears} declareMonths={view.declareMonths} fixMonths={view.fixMonths} />
          ) : null
        }
      />
      <Stack>
        <Waiting proposals={view.proposals} />
        <Years view={view} />
        {view.notice && view.totals ? (
          <>
            <YearCard view={view} notice={view.notice} totals={view.totals} />
            {view.tab === 'ranking' ? (
              <RankingList view={view} year={view.notice.year} />
            ) : (
              <DeclaredList view={view} year={view.notice.year} />
            )}
            <Decided proposals={view.decided} title="总量复核记录" />
          </>
        ) : (
          <Card>
            <EmptyState title="还没有发布需求申报通知">
              发布后，在本区有业务办理权限的单位会收到站内消息，在申报时间内填写需求。
            </EmptyState>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
