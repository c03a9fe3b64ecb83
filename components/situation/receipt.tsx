import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText, dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import type { SituationReportView, SituationLineView } from '@/lib/views/situation-report/parts'
import { Verbatim } from '@/components/ui/verbatim'
import { DataTable } from '@/components/ui/table'

/** The lines of a 情况表 (F-06). */
export function ReportLines({ lines }: { lines: SituationLineView[] }) {
  return (
    <DataTable
      caption="情况表所列业务"
      rows={lines}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        { key: 'person', head: '员工姓名', phone: 'title', cell: (line) => <Verbatim>{line.personName}</Verbatim> },
        {
          key: 'id',
          head: '身份证号',
          className: 'whitespace-nowrap',
          cell: (line) => <Verbatim>{line.idNumber}</Verbatim>,
        },
        { key: 'kind', head: '业务类型', cell: (line) => line.kindLabel },
        {
          key: 'number',
          head: '申请编号',
          className: 'whitespace-nowrap',
          cell: (line) => <Verbatim>{line.number}</Verbatim>,
        },
        { key: 'on', head: '提交日期', className: 'whitespace-nowrap', cell: (line) => dayText(line.submittedOn) },
        { key: 'state', head: '办理状态', cell: (line) => line.state },
      ]}
    />
  )
}

/** Where a report stands: handed in, received with name and time (回执), or back with its reason. */
export function Receipt({ view, office }: { view: SituationReportView; office: string }) {
  const { status } = view
  return (
    <Card aria-labelledby="receipt">
      <CardHeader
        id="receipt"
        title={status.status === 'received' ? '回执' : '报送情况'}
        badge={<Badge tone={status.tone}>{status.label}</Badge>}
      />
      <CardBody>
        <KeyValueList
          items={[
            { label: '编号', value: <Verbatim>{view.number}</Verbatim> },
            { label: '属地部门', value: office },
            { label: '报送时间', value: stampText(view.handedInAt) },
            ...(view.answeredAt && status.status !== 'handed-in'
              ? [
                  {
                    label: status.status === 'received' ? '收到时间' : '退回时间',
                    value: stampText(view.answeredAt),
                  },
                  { label: '经办人', value: view.answeredByName ?? '—' },
                ]
              : []),
            ...(view.answer ? [{ label: '退回原因', value: view.answer, wide: true }] : []),
          ]}
        />
      </CardBody>
    </Card>
  )
}
