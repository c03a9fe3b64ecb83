import { UserMinus } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { DataTable, type Column } from '@/components/ui/table'
import { now, today } from '@/lib/clock'
import { loadLeaving, type LeavingItem } from '@/lib/views/employment/reviewer-leaving'
import { loadHolderMatters } from '@/lib/views/permit/reviewer-matters'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { requireStaff } from '@/lib/web/page-guard'
import { HolderMatters, MoreMatters } from '../_components/holder-matters'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '离职未解除' }

const columns: Column<LeavingItem>[] = [
  { key: 'name', head: '员工', phone: 'title', cell: (item) => <Verbatim>{item.name}</Verbatim> },
  { key: 'employer', head: '单位', cell: (item) => <Verbatim>{item.employerName}</Verbatim> },
  { key: 'contact', head: '业务经办人', cell: (item) => item.contact || '—' },
  { key: 'left', head: '离职日期', cell: (item) => (item.leftOn ? dayText(item.leftOn) : '—') },
  { key: 'asked', head: '请求解除', cell: (item) => `${dayText(item.askedOn)}（已 ${item.waitingDays} 天）` },
  { key: 'told', head: '告知本部门', cell: (item) => dayText(item.toldOn) },
  {
    key: 'permit',
    head: '证件',
    cell: (item) => (item.permit ? `${item.permit.number}，有效期至 ${dayText(item.permit.validTo)}` : '没有证件'),
  },
]

/** 离职未解除 (pain 23): requests that their units leave unanswered. Only the unit can end a link (U-72). */
export default async function LeavingPage() {
  const actor = await requireStaff(['district'])
  const items = await loadLeaving(actor, now())
  const matters = await loadHolderMatters(actor, today())
  if (!matters) notFound()
  return (
    <HolderMatters current="leaving" matters={matters} office={officeOf(actor, today())}>
      <p className="mb-3 text-15 text-ink-2">
        员工已离职并请求解除关联，单位逾期没有办理。关联只能由单位解除，请联系单位经办人督促；单位解除后自动从这里消失。
      </p>
      <Card>
        {items.length === 0 ? (
          <EmptyState icon={<UserMinus aria-hidden />} title="没有逾期未解除的关联">
            单位超过期限没有办理的请求会列在这里。
          </EmptyState>
        ) : (
          <div className="px-2 pt-3 pb-3 sm:px-4">
            <DataTable caption="离职未解除" columns={columns} rows={items} rowKey={({ id }) => id} density="compact" />
            <MoreMatters shown={items.length} total={matters.leaving ?? items.length} />
          </div>
        )}
      </Card>
    </HolderMatters>
  )
}
