import { CalendarDays, Clock, TriangleAlert } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { monthDayText } from '@/components/ui/date-text'
import type { DueView } from '@/lib/views/reviewer/due'

const looks = {
  bad: { ink: 'text-bad-ink font-semibold', icon: <TriangleAlert aria-hidden /> },
  warn: { ink: 'text-warn-ink font-semibold', icon: <Clock aria-hidden /> },
  plain: { ink: 'text-ink-2', icon: <CalendarDays aria-hidden /> },
}

/** 10月16日 · 还剩 4 个工作日; colour, icon and word together. */
export function DueText({ due, className }: { due: DueView; className?: string }) {
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
