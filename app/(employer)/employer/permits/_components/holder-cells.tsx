import { to } from '@/lib/addresses'
import { StatusBadge } from '@/components/application/state-badge'
import { cn } from '@/components/ui/cn'
import { dayText } from '@/components/ui/date-text'
import type { Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { HolderView } from '@/lib/views/permit/employer-holders'
import { Verbatim } from '@/components/ui/verbatim'

const id = (text: string) => <span className="font-mono text-13">{text}</span>

/** The columns of U-88, shared by the lists of holders. */
export const holderColumns: Column<HolderView>[] = [
  { key: 'name', head: '姓名', phone: 'title', cell: (row) => <Verbatim>{row.name}</Verbatim> },
  { key: 'id', head: '证件号码', className: 'whitespace-nowrap sm:max-lg:hidden', cell: (row) => id(row.idNumber) },
  { key: 'type', head: '工作居住证类型', className: 'sm:max-xl:hidden', cell: (row) => row.permitType },
  {
    key: 'number',
    head: '工作居住证编号',
    className: 'whitespace-nowrap sm:max-lg:hidden',
    cell: (row) => (
      <TextLink href={to.employer.permit(row.permitId)} className="font-mono text-13">
        <Verbatim>{row.number}</Verbatim>
        <span className="sr-only">：查看证件历史</span>
      </TextLink>
    ),
  },
  {
    key: 'end',
    head: '证件有效期至',
    className: 'whitespace-nowrap',
    sort: 'ascending',
    cell: (row) => dayText(row.validTo),
  },
]

const left = ({ daysLeft }: HolderView): string =>
  daysLeft > 0 ? `还剩 ${daysLeft} 天` : daysLeft === 0 ? '今天是最后一天' : `已过 ${-daysLeft} 天`

/** 须办结 with the days that are left, and 最迟提交; 预估 while a calendar year it counts in is not published. */
export function Deadline({ row }: { row: HolderView }) {
  const urgent = row.standing === 'late' || row.standing === 'over'
  return (
    <span className="grid gap-0.5">
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <span className={cn('whitespace-nowrap', urgent && 'font-semibold text-warn-ink')}>
          {dayText(row.mustBeApprovedBy)}
        </span>
        <span className={cn('text-13 whitespace-nowrap', urgent ? 'text-warn-ink' : 'text-ink-3')}>{left(row)}</span>
      </span>
      <span className={cn('text-13 whitespace-nowrap', urgent ? 'text-warn-ink' : 'text-ink-3')}>
        {urgent ? '已过最迟提交日' : '最迟提交'} {dayText(row.safeSubmitBy)}
        {row.provisional ? '（预估）' : ''}
      </span>
    </span>
  )
}

/** What is open for him, or why nothing can be started; null when something can. */
export function OpenOrObstacle({ row }: { row: HolderView }) {
  const { business, obstacle } = row
  if (business)
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 sm:justify-end">
        <StatusBadge status={business.status}>
          {business.label} · {business.statusText}
        </StatusBadge>
        {business.href ? (
          <TextLink href={business.href}>
            {business.href.endsWith('/edit') ? '继续办理' : '查看'}
            <span className="sr-only">
              ：<Verbatim>{row.name}</Verbatim>
            </span>
          </TextLink>
        ) : null}
      </span>
    )
  return obstacle ? <span className="text-13 text-ink-3">{obstacle}</span> : null
}
