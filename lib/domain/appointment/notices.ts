import type { ApplicationEvent } from '../application/events'
import type { Notice, NoticeRecipient } from '../application/notices'
import type { ApplicationState } from '../application/state'
import { dayOf, timeOf } from '../dates'
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
export function bookingNotices(state: ApplicationState, event: BookingEvent): Notice[] {
  const params = { number: state.number, kind: state.kind }
  const tell = (to: NoticeRecipient, code: string, more = {}, sms = false): Notice => ({
    ...{ to, code, params: { ...params, ...more }, channels: sms ? ['inbox', 'sms'] : ['inbox'] },
  })
  switch (event.type) {
    case 'application.booked':
      return [tell('person', 'appointment-booked', when(event.appointment))]
    case 'application.rebooked':
      return [tell('person', 'appointment-moved', when(event.appointment))]
    case 'application.booking-cancelled':
      return event.by === 'employer'
        ? [tell('person', 'appointment-cancelled')]
        : [tell('employer', 'appointment-revoked', {}, true), tell('person', 'appointment-cancelled')]
  }
}
