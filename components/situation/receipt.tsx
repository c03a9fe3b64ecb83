import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import type { SituationReportView } from '@/lib/views/situation-report/parts'
import { Verbatim } from '@/components/ui/verbatim'

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
