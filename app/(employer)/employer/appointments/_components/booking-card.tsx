import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { now } from '@/lib/clock'
import { loadBookingPanel, type BookingPanel } from '@/lib/views/appointment/employer'
import type { EmployerCaseView } from '@/lib/views/application/employer'
import { sentenceOf } from '@/lib/web/error-map'
import { BookingForm } from './booking-form'
import { CancelBooking } from './cancel-booking'
import { RebookDialog } from './rebook-dialog'

const onLine = '主管部门按预约时间线上受理，不必到现场。'

/** The booked time, and the ways to change it while there is time (P-05). */
function Booked({ panel, file }: { panel: BookingPanel; file: { applicationId: string; seenVersion: number } }) {
  return (
    <>
      <CardBody className="grid gap-1">
        <p className="text-18 font-semibold">{panel.when}</p>
        <p className="text-14 text-ink-3">
          {panel.refusal
            ? sentenceOf(panel.refusal)
            : `${onLine}${panel.changeUntil ? `${dayText(panel.changeUntil)}（含）前可以改约或取消。` : ''}`}
        </p>
      </CardBody>
      {panel.refusal ? null : (
        <CardFooter className="justify-end">
          <CancelBooking {...file} when={panel.when ?? ''} />
          <RebookDialog {...file} offers={panel.offers} when={panel.when ?? ''} />
        </CardFooter>
      )}
    </>
  )
}

/** 预约 on the page of the business: booked right after the unit's approval or submission, moved or given up later. */
export async function BookingCard({ view }: { view: EmployerCaseView }) {
  const panel = await loadBookingPanel(view, now())
  if (!panel) return null
  const file = { applicationId: view.id, seenVersion: view.version }
  return (
    <Card aria-labelledby="booking" tone={panel.when ? undefined : 'warn'}>
      <CardHeader
        id="booking"
        title={panel.when ? '已预约' : '预约办理时间'}
        sub={panel.when ? view.authority : `${view.authority}。${onLine}`}
        badge={panel.provisional ? <ProvisionalBadge>时段暂定</ProvisionalBadge> : null}
      />
      {panel.when ? <Booked panel={panel} file={file} /> : <BookingForm {...file} offers={panel.offers} />}
    </Card>
  )
}
