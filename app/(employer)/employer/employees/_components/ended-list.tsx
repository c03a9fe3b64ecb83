import { address } from '@/lib/addresses'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { Pager } from '@/components/ui/pager'
import { DataTable } from '@/components/ui/table'
import type { EndedLinkList } from '@/lib/views/employment/employer-ended'
import { Verbatim } from '@/components/ui/verbatim'

/** 已解除: what stays of an ended link (U-75); profile and documents are no longer to be seen. */
export function EndedList({ list }: { list: EndedLinkList }) {
  return (
    <>
      <Note tone="quiet" className="mb-4">
        关联解除后只保留以下记录；个人信息、附件和证件内容不再向本单位展示。已办过的业务仍可在“查询员工业务申请”中查看。
      </Note>
      <Card aria-label="已解除关联的员工">
        <div className="p-4 pt-1 sm:px-3">
          <DataTable
            caption="已解除关联的员工"
            rows={list.rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title="没有已解除的关联">解除关联后，会在这里保留记录。</EmptyState>}
            columns={[
              { key: 'name', head: '姓名', phone: 'title', cell: (row) => <Verbatim>{row.name}</Verbatim> },
              {
                key: 'id',
                head: '证件号码',
                className: 'whitespace-nowrap',
                cell: (row) => (
                  <span className="font-mono text-13">
                    <Verbatim>{row.idNumber}</Verbatim>
                  </span>
                ),
              },
              { key: 'position', head: '担任职务', cell: (row) => row.position || '—' },
              {
                key: 'linked',
                head: '关联日期',
                className: 'whitespace-nowrap',
                cell: (row) => (row.linkedOn ? dayText(row.linkedOn) : '—'),
              },
              {
                key: 'dissolved',
                head: '解除日期',
                className: 'whitespace-nowrap',
                sort: 'descending',
                cell: (row) => dayText(row.dissolvedOn),
              },
              { key: 'reason', head: '解除事由', cell: (row) => row.reason },
            ]}
          />
        </div>
        {list.rows.length > 0 ? (
          <Pager
            count={list.rows.length}
            unit="人"
            total={list.total}
            previous={list.previous ? address('/employer/employees', { tab: 'ended', before: list.previous }) : null}
            next={list.next ? address('/employer/employees', { tab: 'ended', after: list.next }) : null}
            note="按解除日期，由新到旧"
          />
        ) : null}
      </Card>
    </>
  )
}
