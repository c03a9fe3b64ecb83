import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { DataTable, type Column } from '@/components/ui/table'
import { sourceText } from '@/lib/labels/parameters'
import type { ParameterRow } from '@/lib/views/proposal/parameters'
import { HistoryDialog } from './history-dialog'
import { ProposeFigure } from './propose-figure'

const columns = (earliest: string): Column<ParameterRow>[] => [
  {
    key: 'name',
    head: '参数',
    phone: 'title',
    cell: ({ name, usedBy }) => (
      <div className="grid gap-0.5 whitespace-normal">
        <span className="text-15 font-semibold">{name}</span>
        <span className="text-13 font-normal text-ink-3">用于：{usedBy.join('、')}</span>
      </div>
    ),
  },
  {
    key: 'value',
    head: '现行值',
    cell: ({ value, provisional, since }) => (
      <div className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-2 text-15">
          {value}
          {provisional ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
        </span>
        {since ? <span className="text-13 text-ink-3">{dayText(since)}起</span> : null}
      </div>
    ),
  },
  { key: 'rows', head: '依据', cell: ({ rows }) => <span className="text-13 text-ink-3">{sourceText(rows)}</span> },
  {
    key: 'next',
    head: '下一版',
    cell: ({ next }) =>
      next ? (
        <div className="grid gap-0.5">
          <span className="text-15">{next.value}</span>
          <span className="text-13 text-ink-3">{dayText(next.effectiveFrom)}起</span>
        </div>
      ) : (
        <span className="text-ink-3">—</span>
      ),
  },
  {
    key: 'actions',
    head: <span className="sr-only">操作</span>,
    label: '操作',
    align: 'right',
    cell: (row) => (
      <span className="flex flex-wrap justify-end gap-1">
        <ProposeFigure row={row} earliest={earliest} />
        <HistoryDialog name={row.name} history={row.history} />
      </span>
    ),
  },
]

/** The figures of the district that its administrators may change. */
export function ParameterTable({ rows, earliest }: { rows: ParameterRow[]; earliest: string }) {
  return (
    <Card aria-labelledby="figures">
      <CardHeader id="figures" title="本区参数" sub="没有发布过新版本的，按政策文件执行；暂定的数值尚未经本区确认" />
      <DataTable caption="本区参数" columns={columns(earliest)} rows={rows} rowKey={({ code }) => code} />
    </Card>
  )
}
