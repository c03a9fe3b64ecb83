import { CalendarDays, Clock, IdCard, TriangleAlert } from '@/components/ui/icons'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { monthDayText } from '@/components/ui/date-text'
import { type DueView, dueGroups, type DueGroup } from '@/lib/views/application/reviewer-due'
import type { WorklistItem } from '@/lib/views/application/worklist'

const groupLabels: Record<DueGroup, string> = {
  overdue: '已逾期',
  today: '今天到期',
  week: '本周',
  later: '以后',
}

type ItemGroup = { group: DueGroup; label: string; items: WorklistItem[] }

/** The files of a page under their headings; empty groups are left out. */
export const groupItems = (items: readonly WorklistItem[]): ItemGroup[] =>
  dueGroups
    .map((group) => ({
      group,
      label: groupLabels[group],
      items: items.filter(({ due }) => (due?.group ?? 'later') === group),
    }))
    .filter(({ items: inside }) => inside.length > 0)

const looks = {
  bad: { ink: 'text-bad-ink font-semibold', icon: <TriangleAlert aria-hidden /> },
  warn: { ink: 'text-warn-ink font-semibold', icon: <Clock aria-hidden /> },
  plain: { ink: 'text-ink-2', icon: <CalendarDays aria-hidden /> },
}

type DueTextProps = { due: DueView; className?: string }

/** 10月16日 · 还剩 4 个工作日; before it 10月9日证件到期 where that comes first. Colour, icon and word together. */
export function DueText({ due, className }: DueTextProps) {
  if (!due.loss) return <ReviewDue due={due} className={className} />
  return (
    <span className="grid justify-items-start gap-0.5">
      <LossMark due={due} />
      <ReviewDue due={{ ...due, tone: 'plain' }} className={className} />
    </span>
  )
}

/** 12月21日证件到期. */
export function LossMark({ due: { loss, tone } }: { due: DueView }) {
  if (!loss) return null
  return (
    <Badge tone={tone === 'bad' ? 'bad' : 'warn'} icon={<IdCard aria-hidden />}>
      <time dateTime={loss.day}>{loss.text}</time>
    </Badge>
  )
}

function ReviewDue({ due, className }: DueTextProps) {
  const { ink, icon } = looks[due.tone]
  return (
    <span className={cn('inline-flex items-center gap-1 text-13 whitespace-nowrap [&_svg]:size-4', ink, className)}>
      {icon}
      <time dateTime={due.day}>{monthDayText(due.day)}</time>
      <span aria-hidden>·</span>
      {due.text}
      {due.provisional ? <span className="font-normal text-ink-3">（预估）</span> : null}
    </span>
  )
}
