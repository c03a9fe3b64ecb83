import { Badge, ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { DataTable, type Column } from '@/components/ui/table'
import { averageWageName } from '@/lib/labels/parameters'
import type { ParametersView, WageRow } from '@/lib/views/proposal/parameters'
import { HistoryDialog } from './history-dialog'
import { yuan } from '@/lib/labels/money'
import { ProposeWage } from './propose-wage'

const amount = (value: string | null): string => (value === null ? '—' : yuan(value))

const columns: Column<WageRow>[] = [
  { key: 'year', head: '数据年度', phone: 'title', cell: ({ dataYear }) => <b>{dataYear} 年</b> },
  {
    key: 'monthly',
    head: '月平均工资',
    align: 'right',
    cell: ({ monthly, state }) => (state === null ? '尚未公布' : amount(monthly)),
  },
  { key: 'annual', head: '年平均工资', align: 'right', cell: ({ annual }) => amount(annual) },
  {
    key: 'from',
    head: '作为标准的起始日',
    cell: ({ effectiveFrom, assumed }) => (
      <span className="flex flex-wrap items-center gap-2">
        {effectiveFrom ? dayText(effectiveFrom) : '公布后录入'}
        {assumed ? <ProvisionalBadge>暂定</ProvisionalBadge> : null}
      </span>
    ),
  },
  {
    key: 'state',
    head: '状态',
    cell: ({ state }) =>
      state === 'in-force' ? (
        <Badge tone="ok">现行</Badge>
      ) : state === 'coming' ? (
        <Badge tone="run">待生效</Badge>
      ) : (
        <span className="text-ink-3">{state === null ? '公布以前沿用上一年度' : '—'}</span>
      ),
  },
]

/** 历年平均工资 (A-28, E-43); the city keeps it, every district reads it. */
export function Wages({ view }: { view: ParametersView }) {
  const { isCity, wages, wageHistory, nextWageYear, earliest } = view
  return (
    <Card aria-labelledby="wages">
      <CardHeader
        id="wages"
        title="平均工资"
        sub={isCity ? averageWageName : `${averageWageName}，由市级统一录入`}
        more={
          isCity ? (
            <span className="flex gap-1">
              <HistoryDialog name="平均工资" history={wageHistory} />
              <ProposeWage year={nextWageYear} earliest={earliest} />
            </span>
          ) : undefined
        }
      />
      <CardBody>
        <DataTable
          caption="历年平均工资"
          columns={columns}
          rows={wages}
          rowKey={({ dataYear, effectiveFrom }) => `${dataYear}/${effectiveFrom ?? ''}`}
        />
      </CardBody>
    </Card>
  )
}
