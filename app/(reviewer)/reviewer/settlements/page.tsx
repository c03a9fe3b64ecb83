import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { DataTable, type Column } from '@/components/ui/table'
import { now, today } from '@/lib/clock'
import { loadHolderMatters, loadSettlements, type SettlementCase } from '@/lib/views/permit/reviewer-matters'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { HolderMatters, MatterHolder, MoreMatters } from '../_components/holder-matters'
import { DecideDialog } from './_components/decide-dialog'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '落户核实' }

const columns: Column<SettlementCase>[] = [
  {
    key: 'holder',
    head: '持证人',
    phone: 'title',
    cell: (of) => <MatterHolder of={of} />,
  },
  { key: 'unit', head: '单位', cell: ({ employerName }) => <Verbatim>{employerName}</Verbatim> },
  {
    key: 'said',
    head: '报告的落户日期',
    cell: ({ said, id, proof }) => (
      <span className="grid gap-1">
        {said.map(({ side, on, saidOn }) => (
          <span key={side} className="grid">
            <span>
              {side}：{dayText(on)}
            </span>
            <span className="text-13 text-ink-3">{dayText(saidOn)} 报告</span>
          </span>
        ))}
        {proof ? (
          <a
            href={`/api/attachments/${proof}?permit=${id}`}
            target="_blank"
            rel="noopener"
            className="text-blue-700 underline"
          >
            查看户口本页
          </a>
        ) : null}
      </span>
    ),
  },
  {
    key: 'until',
    head: '证件有效期至',
    className: 'whitespace-nowrap',
    cell: ({ validTo, suspended }) => `${dayText(validTo)}${suspended ? '（挂起）' : ''}`,
  },
  { key: 'act', head: <span className="sr-only">操作</span>, align: 'right', cell: (of) => <DecideDialog of={of} /> },
]

/** 落户核实 (S-26): whom holder or unit reports to have obtained Beijing hukou, for the level of the district. */
export default async function SettlementsPage() {
  const actor = await requireStaff()
  const view = await loadSettlements(actor, now())
  const matters = await loadHolderMatters(actor, today())
  if (!view || !matters) notFound()
  const { cases, total } = view
  return (
    <HolderMatters current="settlements" matters={matters} office={officeOf(actor, today())}>
      <p className="mb-3 text-15 text-ink-2">
        持证人或单位报告持证人已取得北京市户口。核实前证件状态不变，正在办理的业务照常审核；核实为已落户的，证件即时注销，未办结的业务同时终止。
      </p>
      <Card>
        {cases.length === 0 ? (
          <EmptyState title="没有待核实的落户报告">持证人或单位报告落户后，会列在这里。</EmptyState>
        ) : (
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable caption="落户核实" columns={columns} rows={cases} rowKey={({ id }) => id} density="compact" />
            <MoreMatters shown={cases.length} total={total} />
          </div>
        )}
      </Card>
    </HolderMatters>
  )
}
