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
 * follows in his messages; the desk plans by the booked time, and whoever had taken the file hears when it leaves.
 */
export function bookingNotices(tell: FileTeller, event: BookingEvent): Notice[] {
  switch (event.type) {
    case 'application.booked':
      return [
        ...tell.person('appointment-booked', { params: when(event.appointment) }),
        ...tell.desk('file-booked', { params: when(event.appointment) }),
      ]
    case 'application.rebooked':
      return [
        ...tell.person('appointment-moved', { params: when(event.appointment) }),
        ...tell.hands('file-rebooked', { params: when(event.appointment) }),
      ]
    case 'application.booking-cancelled':
      return [
        ...(event.by === 'employer' ? [] : tell.employer('appointment-revoked', { sms: true })),
        ...tell.person('appointment-cancelled'),
        ...tell.claimer('file-left'),
      ]
  }
}
