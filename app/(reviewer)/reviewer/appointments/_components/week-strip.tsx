import Link from 'next/link'
import { to } from '@/lib/addresses'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import type { AppointmentCalendar, DayView } from '@/lib/views/appointment/reviewer'

function standing({ working, closed, taken, capacity }: DayView): string {
  if (!working) return '非工作日'
  return closed ? '已关闭' : `已约 ${taken} / ${capacity}`
}

/** The week with what is booked of its places; each day leads to its slots. */
export function WeekStrip({ week, previousWeek, nextWeek }: AppointmentCalendar) {
  return (
    <nav aria-label="选择日期" className="grid gap-3">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-5">
        {week.map((day) => (
          <li key={day.day}>
            <Link
              href={to.reviewer.appointments(day.day)}
              aria-current={day.active ? 'date' : undefined}
              className={cn(
                'grid min-h-16 content-center gap-0.5 rounded-lg border px-3 py-2',
                day.active ? 'border-blue-600 bg-blue-50' : 'border-line-2 bg-surface hover:border-line-control',
              )}
            >
              <span className="text-15 font-semibold">{day.short}</span>
              <span className="text-13 text-ink-2">{standing(day)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <LinkButton href={to.reviewer.appointments(previousWeek)} size="sm">
          上一周
        </LinkButton>
        <LinkButton href={to.reviewer.appointments(nextWeek)} size="sm">
          下一周
        </LinkButton>
      </div>
    </nav>
  )
}
