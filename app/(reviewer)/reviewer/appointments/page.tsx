import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { isPlainDate } from '@/lib/domain/dates'
import { loadAppointmentCalendar, type AppointmentCalendar, type DayView } from '@/lib/views/appointment/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { DaySwitch } from './_components/day-switch'
import { SlotTable } from './_components/slot-table'
import { Waiting } from '../proposals/_components/waiting'
import Link from 'next/link'
import { to } from '@/lib/addresses'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'

function standing({ working, closed, taken, capacity }: DayView): string {
  if (!working) return '非工作日'
  return closed ? '已关闭' : `已约 ${taken} / ${capacity}`
}

/** The week with what is booked of its places; each day leads to its slots. */
function WeekStrip({ week, previousWeek, nextWeek }: AppointmentCalendar) {
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

export const metadata: Metadata = { title: '预约日历' }

const query = z.object({ day: z.string().refine(isPlainDate).optional().catch(undefined) })

/** 预约日历 (A-17, P-05): week, day, and who is booked when; for the districts that work by appointment. */
export default async function AppointmentsPage({ searchParams }: PageProps<'/reviewer/appointments'>) {
  const actor = await requireStaff()
  const { day: asked } = query.parse(await searchParams)
  const view = await loadAppointmentCalendar(actor, asked, now())
  if (!view) notFound()
  const { day, label, slots, administers } = view
  const changes = administers && slots.some(({ past }) => !past)
  const today = { taken: slots.reduce((sum, { taken }) => sum + taken, 0), closed: slots.every(({ closed }) => closed) }
  return (
    <Page>
      <PageHead
        title="预约日历"
        badge={view.provisional ? <ProvisionalBadge>时段暂定</ProvisionalBadge> : null}
        sub={<span>按预约时间线上受理、审核或退回</span>}
      />
      <Stack>
        <Waiting title="待复核的关闭" proposals={view.proposals} />
        <WeekStrip {...view} />
        <Card aria-labelledby="day">
          <CardHeader
            id="day"
            title={label}
            more={changes ? <DaySwitch key={`${day} ${today.closed}`} {...{ day, label }} {...today} /> : null}
          />
          <CardBody>
            <SlotTable {...{ slots, administers, label, day }} />
          </CardBody>
        </Card>
      </Stack>
    </Page>
  )
}
