import { dayText } from '@/components/ui/date-text'
import { DataTable } from '@/components/ui/table'
import type { SituationLineView } from '@/lib/views/situation-report/parts'
import { Verbatim } from '@/components/ui/verbatim'

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
