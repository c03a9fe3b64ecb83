import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { DataTable, type Column } from '@/components/ui/table'
import { now } from '@/lib/clock'
import { loadRetirements, type RetirementCase } from '@/lib/views/reviewer/retirements'
import { requireStaff } from '@/lib/web/page-guard'
import { DecideDialog } from './_components/decide-dialog'

export const metadata: Metadata = { title: '退休核定' }

const columns: Column<RetirementCase>[] = [
  {
    key: 'holder',
    head: '持证人',
    phone: 'title',
    cell: ({ name, idNumber, number }) => (
      <span className="grid">
        <b className="text-15">{name}</b>
        <span className="font-mono text-13 font-normal text-ink-3">{idNumber}</span>
        <span className="text-13 font-normal text-ink-3">{number}</span>
      </span>
    ),
  },
  { key: 'unit', head: '单位', cell: ({ employerName }) => employerName },
  { key: 'schedule', head: '法定退休月份至', cell: ({ retirement }) => retirement.lastDays },
  {
    key: 'said',
    head: '已说明',
    cell: ({ retirement: { said, doubt } }) => (
      <span className="grid gap-1">
        {said.map(({ side, text }) => (
          <span key={side}>{`${side}：${text}`}</span>
        ))}
        <span className="text-ink-3">{doubt}</span>
      </span>
    ),
  },
  { key: 'asked', head: '待核定自', className: 'whitespace-nowrap', cell: ({ askedOn }) => dayText(askedOn) },
  { key: 'until', head: '证件有效期至', className: 'whitespace-nowrap', cell: ({ validTo }) => dayText(validTo) },
  { key: 'act', head: <span className="sr-only">操作</span>, align: 'right', cell: (of) => <DecideDialog of={of} /> },
]

/** 退休核定 (E-54): whom no timer may retire, for the level of the district. */
export default async function RetirementsPage() {
  const actor = await requireStaff()
  const view = await loadRetirements(actor, now())
  if (!view) notFound()
  const { cases, total, district } = view
  return (
    <Page wide>
      <PageHead title="退休核定" sub={<span>{district}：岗位类别不明或约定弹性退休的持证人</span>} />
      <Card>
        {cases.length === 0 ? (
          <EmptyState title="没有待核定的持证人">
            持证人或单位说明弹性退休、或法定月份已过而岗位类别不明的，会列在这里。
          </EmptyState>
        ) : (
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable caption="退休核定" columns={columns} rows={cases} rowKey={({ id }) => id} density="compact" />
            {total > cases.length ? (
              <p className="px-2 pt-2 text-14 text-ink-3">
                共 {total} 名，先列出等候最久的 {cases.length} 名。
              </p>
            ) : null}
          </div>
        )}
      </Card>
    </Page>
  )
}
