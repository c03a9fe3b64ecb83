import { to } from '@/lib/addresses'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import type { DemandItem, DemandPageView } from '@/lib/views/demand/reviewer'
import { unitColumn } from './declared-list'
import { YearTabs } from './year-tabs'

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
export function RankingList({ view, year }: { view: DemandPageView; year: number }) {
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
