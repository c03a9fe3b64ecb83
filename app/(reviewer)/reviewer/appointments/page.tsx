import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { isPlainDate } from '@/lib/domain/dates'
import { loadAppointmentCalendar } from '@/lib/views/appointment/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { DaySwitch } from './_components/day-switch'
import { SlotTable } from './_components/slot-table'
import { WeekStrip } from './_components/week-strip'
import { Waiting } from '../proposals/_components/waiting'

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
