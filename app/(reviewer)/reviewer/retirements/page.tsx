import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { DataTable, type Column } from '@/components/ui/table'
import { now, today } from '@/lib/clock'
import { retirementDoubtTexts } from '@/lib/labels/retirement'
import { loadHolderMatters, loadRetirements, type RetirementCase } from '@/lib/views/permit/reviewer-matters'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { HolderMatters, MatterHolder, MoreMatters } from '../_components/holder-matters'
import { DecideDialog } from './_components/decide-dialog'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '退休核定' }

const columns: Column<RetirementCase>[] = [
  {
    key: 'holder',
    head: '持证人',
    phone: 'title',
    cell: (of) => <MatterHolder of={of} />,
  },
  { key: 'unit', head: '单位', cell: ({ employerName }) => <Verbatim>{employerName}</Verbatim> },
  { key: 'schedule', head: '法定退休月份至', cell: ({ retirement }) => retirement.lastDays },
  {
    key: 'said',
    head: '说明情况',
    cell: ({ retirement: { said, doubt } }) => (
      <span className="grid gap-1">
        {said.map(({ side, text }) => (
          <span key={side}>{`${side}：${text}`}</span>
        ))}
        {said.length === 0 || doubt !== retirementDoubtTexts.flexible ? (
          <span className="text-ink-3">{doubt}</span>
        ) : null}
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
  const matters = await loadHolderMatters(actor, today())
  if (!view || !matters) notFound()
  const { cases, total } = view
  return (
    <HolderMatters current="retirements" matters={matters} office={officeOf(actor, today())}>
      <p className="mb-3 text-15 text-ink-2">岗位类别不明或约定弹性退休的持证人，按材料核定。</p>
      <Card>
        {cases.length === 0 ? (
          <EmptyState title="没有待核定的持证人">
            持证人或单位说明弹性退休、或法定月份已过而岗位类别不明的，会列在这里。
          </EmptyState>
        ) : (
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable caption="退休核定" columns={columns} rows={cases} rowKey={({ id }) => id} density="compact" />
            <MoreMatters shown={cases.length} total={total} />
          </div>
        )}
      </Card>
    </HolderMatters>
  )
}
