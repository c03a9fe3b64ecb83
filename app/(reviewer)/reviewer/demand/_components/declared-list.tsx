import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { ViewPills } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { demandStatusLabels } from '@/lib/labels/demand'
import { listedStatuses, type DemandItem, type DemandPageView } from '@/lib/views/demand/reviewer'
import { YearTabs } from './year-tabs'
import { Verbatim } from '@/components/ui/verbatim'

export const unitColumn: Column<DemandItem> = {
  key: 'unit',
  head: '单位',
  phone: 'title',
  cell: (item) => (
    <span className="grid">
      <TextLink href={to.reviewer.declaration(item.id)} className="text-15 font-semibold">
        <Verbatim>{item.employerName}</Verbatim>
      </TextLink>
      <span className="text-13 font-normal text-ink-3">
        <Verbatim>{item.number}</Verbatim>
      </span>
    </span>
  ),
}

const columns: Column<DemandItem>[] = [
  unitColumn,
  { key: 'on', head: '申报日期', className: 'whitespace-nowrap', cell: (item) => dayText(item.submittedOn) },
  { key: 'declared', head: '申报', align: 'right', cell: (item) => `${item.declared} 人` },
  {
    key: 'approved',
    head: '核定',
    align: 'right',
    cell: (item) => (item.approved === null ? '—' : `${item.approved} 个`),
  },
  {
    key: 'status',
    head: '状态',
    cell: (item) => (
      <Badge plain tone={item.status.tone}>
        {item.status.label}
      </Badge>
    ),
  },
]

const addressOf = (year: number, parts: Record<string, string | null>): Route => {
  const query = new URLSearchParams({ year: String(year) })
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value)
  return `/reviewer/demand?${query.toString()}`
}

/** What was handed in, oldest first, by state. */
export function DeclaredList({ view, year }: { view: DemandPageView; year: number }) {
  const { items, status, totals } = view
  const counts = totals?.counts
  return (
    <Card aria-label="申报列表">
      <YearTabs year={year} tab="list" />
      <div className="px-4 pt-3 sm:px-6">
        <ViewPills
          label="状态"
          items={[
            { href: addressOf(year, {}), label: '全部', active: status === null },
            ...listedStatuses.map((code) => ({
              href: addressOf(year, { status: code }),
              label: demandStatusLabels[code],
              count: counts?.[code] ?? 0,
              active: status === code,
            })),
          ]}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState title="没有这一状态的申报">单位提交申报后会列在这里。</EmptyState>
      ) : (
        <>
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable caption="申报列表" columns={columns} rows={items} rowKey={({ id }) => id} density="compact" />
          </div>
          <Pager
            count={items.length}
            unit="家"
            previous={view.previous ? addressOf(year, { status, before: view.previous }) : null}
            next={view.next ? addressOf(year, { status, after: view.next }) : null}
            note="按申报时间，由早到晚"
          />
        </>
      )}
    </Card>
  )
}
