import type { PlainDate } from '@/lib/domain/dates'
import { workingDaysBetween, type WorkCalendar } from '@/lib/domain/deadlines/calendar'

/**
 * How far a review's due day is: the law counts it in working days, so both sides of it are told in them. A day
 * that has passed is at least one late, also when only a weekend lies between.
 */
export function workingDaysText(day: PlainDate, today: PlainDate, calendar: WorkCalendar): string {
  if (day === today) return '今天到期'
  if (day > today) return `还剩 ${workingDaysBetween(today, day, calendar).days} 个工作日`
  const late = workingDaysBetween(day, today, calendar).days
  return late > 0 ? `逾期 ${late} 个工作日` : '已逾期'
}
