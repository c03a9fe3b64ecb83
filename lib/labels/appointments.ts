import { dayOf, timeOf, type InstantText } from '../domain/dates'
import { dateWithWeekday } from './dates'

type Span = { startsAt: InstantText; endsAt: InstantText }

/** 09:00—09:30 */
export const hoursText = ({ startsAt, endsAt }: Span): string => `${timeOf(startsAt)}—${timeOf(endsAt)}`

/** 2026年10月15日（周四）09:00—09:30 */
export const slotText = (span: Span): string => `${dateWithWeekday(dayOf(span.startsAt))} ${hoursText(span)}`
