import Link from 'next/link'
import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { CalendarView } from '@/lib/views/calendar/reviewer'
import { YearBadge } from './year-badge'

/** Every year with what is known of it. */
export function YearList({ years, year }: Pick<CalendarView, 'years' | 'year'>) {
  return (
    <Card aria-labelledby="years">
      <CardHeader id="years" title="年份" sub="未公布的年份按周一至周五预估。" />
      <CardBody>
        <nav aria-label="年份">
          <ul className="grid gap-1">
            {years.map((item) => (
              <li key={item.year}>
                <Link
                  href={to.reviewer.calendar(item.year)}
                  aria-current={item.year === year ? 'page' : undefined}
                  className="flex min-h-11 items-center justify-between gap-3 rounded-lg px-3 text-15 hover:bg-surface-2 aria-[current]:bg-blue-50 aria-[current]:font-semibold"
                >
                  {item.year}年
                  <YearBadge state={item.state} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </CardBody>
    </Card>
  )
}
