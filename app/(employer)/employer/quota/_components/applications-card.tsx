import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { DataTable, type Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { EmployerQuotaView, QuotaLineView } from '@/lib/views/quota/employer'
import { address, to } from '@/lib/addresses'
import { Verbatim } from '@/components/ui/verbatim'

const columns: Column<QuotaLineView>[] = [
  {
    key: 'number',
    head: '申报编号',
    phone: 'title',
    cell: (line) => (
      <TextLink href={to.employer.quotaApplication(line.id)} className="font-semibold">
        <Verbatim>{line.number}</Verbatim>
      </TextLink>
    ),
  },
  { key: 'turn', head: '类别', cell: (line) => `${line.year} 年${line.turn}` },
  { key: 'requested', head: '申请数量', align: 'right', cell: (line) => line.requested || '—' },
  { key: 'allocated', head: '下达数量', align: 'right', cell: (line) => line.allocated ?? '—' },
  {
    key: 'status',
    head: '状态',
    cell: (line) => (
      <Badge plain tone={line.tone}>
        {line.status}
      </Badge>
    ),
  },
  { key: 'at', head: '时间', cell: (line) => <time dateTime={line.at}>{stampText(line.at)}</time> },
]

type Props = { district: string; list: NonNullable<EmployerQuotaView['applications']>; word: string }

/** 指标申报: own applications, the latest first. */
export function ApplicationsCard({ district, list, word }: Props) {
  const at = (place: { after?: string; before?: string }) => address('/employer/quota', { district, ...place })
  return (
    <Card aria-labelledby="applications">
      <CardHeader id="applications" title={`${word}申报记录`} />
      <CardBody>
        <DataTable
          caption={`${word}申报记录`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title="还没有申报">可以随时填写并保存，在申报时间内上报。</EmptyState>}
        />
      </CardBody>
      {list.previous || list.next ? (
        <Pager
          count={list.rows.length}
          unit="件"
          previous={list.previous ? at({ before: list.previous }) : null}
          next={list.next ? at({ after: list.next }) : null}
        />
      ) : null}
    </Card>
  )
}
