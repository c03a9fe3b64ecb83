import { CalendarX } from '@/components/ui/icons'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { monthDayText, weekdayText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import type { CalendarView } from '@/lib/views/calendar/reviewer'
import { YearBadge } from './year-badge'

function Days({ label, days }: { label: string; days: readonly string[] }) {
  if (days.length === 0) return null
  return (
    <div className="grid gap-1 sm:grid-cols-[5.5em_minmax(0,1fr)]">
      <dt className="text-14 text-ink-3">{label}</dt>
      <dd className="flex flex-wrap gap-x-4 gap-y-1 text-15">
        {days.map((day) => (
          <time key={day} dateTime={day} className="whitespace-nowrap">
            {monthDayText(day)} <span className="text-14 text-ink-3">{weekdayText(day)}</span>
          </time>
        ))}
      </dd>
    </div>
  )
}

/** Holidays and make-up days of a year, month by month. */
export function YearDays({ year, state, months }: Pick<CalendarView, 'year' | 'state' | 'months'>) {
  return (
    <Card aria-labelledby="days">
      <CardHeader id="days" title={`${year}年放假安排`} badge={<YearBadge state={state} />} />
      <CardBody>
        {months.length === 0 ? (
          <EmptyState icon={<CalendarX aria-hidden />} title={`${year}年的放假安排尚未公布`}>
            涉及这一年的期限按周一至周五计算，显示为“预估”；公布后在下方填写，系统会重新计算。
          </EmptyState>
        ) : (
          <div className="grid gap-4">
            {months.map(({ month, off, makeUp }) => (
              <section
                key={month}
                aria-label={`${month}月`}
                className="grid gap-2 border-t border-line pt-4 first:border-0 first:pt-0"
              >
                <h3 className="text-16 font-semibold">{month}月</h3>
                <dl className="grid gap-2">
                  <Days label="放假" days={off} />
                  <Days label="调休上班" days={makeUp} />
                </dl>
              </section>
            ))}
          </div>
        )}
      </CardBody>
    </Card>
  )
}
