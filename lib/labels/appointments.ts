import type { ApplicationStatus } from '../domain/application/status'
import { dayOf, timeOf, type InstantText } from '../domain/dates'
import { dateWithWeekday } from './dates'

type Span = { startsAt: InstantText; endsAt: InstantText }

/** 09:00—09:30 */
export const hoursText = ({ startsAt, endsAt }: Span): string => `${timeOf(startsAt)}—${timeOf(endsAt)}`

/** 2026年10月15日（周四） 09:00—09:30 */
export const slotText = (span: Span): string => `${dateWithWeekday(dayOf(span.startsAt))} ${hoursText(span)}`

/** 受理情况 of a booking (S-83). */
export type BookingOutcome = {
  code: 'waiting' | 'accepted' | 'returned' | 'granted' | 'moved' | 'cancelled' | 'ended'
  text: string
  tone: 'run' | 'warn' | 'ok' | 'off'
}

const outcomes = {
  waiting: { code: 'waiting', text: '待办理', tone: 'run' },
  accepted: { code: 'accepted', text: '已受理', tone: 'run' },
  returned: { code: 'returned', text: '已退回', tone: 'warn' },
  granted: { code: 'granted', text: '已通过', tone: 'ok' },
  moved: { code: 'moved', text: '已改约', tone: 'off' },
  cancelled: { code: 'cancelled', text: '已取消', tone: 'off' },
  ended: { code: 'ended', text: '已撤回或终止', tone: 'off' },
} as const satisfies Record<BookingOutcome['code'], BookingOutcome>

const byStatus: Partial<Record<ApplicationStatus, BookingOutcome>> = {
  'awaiting-acceptance': outcomes.waiting,
  'under-review': outcomes.accepted,
  granted: outcomes.granted,
  withdrawn: outcomes.ended,
  terminated: outcomes.ended,
}

/** What became of the file for which a slot was booked; a round that is over was given back. */
export function bookingOutcome(booking: {
  bookingStatus: 'booked' | 'moved' | 'cancelled'
  status: ApplicationStatus
  isCurrentRound: boolean
}): BookingOutcome {
  if (booking.bookingStatus !== 'booked') return outcomes[booking.bookingStatus]
  return (booking.isCurrentRound ? byStatus[booking.status] : undefined) ?? outcomes.returned
}
