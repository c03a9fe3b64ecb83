import ical, { ICalEventTransparency } from 'ical-generator'
import { now } from '@/lib/clock'
import type { PlainDate } from '@/lib/domain/dates'

export type CalendarEntry = {
  /** The same date of the same permit keeps its uid: imported again, an entry is brought up to date, not doubled. */
  uid: string
  day: PlainDate
  title: string
  text: string
}

/** Midnight in UTC; the generator reads the day off there, whatever the zone of the machine. */
const midnight = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)

/**
 * A calendar file (RFC 5545) of days that matter, one all-day event each, that does not mark its reader as busy.
 * Serve it as `text/calendar; charset=utf-8`.
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: Date = now()): string {
  const calendar = ical({ name, prodId: { company: '人才业务办理平台', product: '北京市工作居住证', language: 'ZH' } })
  for (const { uid, day, title, text } of entries)
    calendar.createEvent({
      id: uid,
      start: midnight(day),
      allDay: true,
      summary: title,
      description: text,
      stamp,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
