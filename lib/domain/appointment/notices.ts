import type { ApplicationEvent } from '../application/events'
import type { FileTeller } from '../application/notices'
import { dayOf, timeOf } from '../dates'
import type { Notice } from '../notice/notice'
import type { BookedSlot } from './slots'

/** Day and hours of a booking as a notice names them. */
const when = ({ startsAt, endsAt }: BookedSlot) => ({
  date: dayOf(startsAt),
  from: timeOf(startsAt),
  to: timeOf(endsAt),
})

type BookingEvent = Extract<
  ApplicationEvent,
  { type: 'application.booked' | 'application.rebooked' | 'application.booking-cancelled' }
>

/**
 * Who is told about a booking. The employer books itself, so it hears of what the authority does only; the person
 * follows in his messages.
 */
export function bookingNotices(tell: FileTeller, event: BookingEvent): Notice[] {
  switch (event.type) {
    case 'application.booked':
      return tell.person('appointment-booked', { params: when(event.appointment) })
    case 'application.rebooked':
      return tell.person('appointment-moved', { params: when(event.appointment) })
    case 'application.booking-cancelled':
      return event.by === 'employer'
        ? tell.person('appointment-cancelled')
        : [...tell.employer('appointment-revoked', { sms: true }), ...tell.person('appointment-cancelled')]
  }
}
