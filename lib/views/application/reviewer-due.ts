import { addDays, dayOf, daysBetween, timeOf, weekday, type InstantText, type PlainDate } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { isPastDue } from '@/lib/domain/waiting'
import { monthDayText } from '@/lib/labels/dates'
import { workingDaysText } from '../deadlines/days-left'

/** Groups of the worklist, in their order. */
export const dueGroups = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

export type DueView = {
  day: PlainDate
  group: DueGroup
  tone: 'bad' | 'warn' | 'plain'
  /** 逾期 3 个工作日 · 今天到期 · 还剩 4 个工作日. */
  text: string
  /** A calendar year that is not published was counted: shown as 预估. */
  provisional: boolean
  /** What is lost before that day: the permit, unless it is granted by `day`. Then group and tone go by this day. */
  loss: { day: PlainDate; text: string } | null
}

/** The last day of the week, Sunday. */
export const endOfWeek = (today: PlainDate): PlainDate => addDays(today, 7 - weekday(today))

function groupOf(day: PlainDate, today: PlainDate): DueGroup {
  if (isPastDue(day, today)) return 'overdue'
  if (day === today) return 'today'
  return day <= endOfWeek(today) ? 'week' : 'later'
}

const tones = { overdue: 'bad', today: 'warn', week: 'plain', later: 'plain' } as const

/** 预约时间已过 2 天 · 今天 09:00 · 09:00. */
function bookedText(at: InstantText, today: PlainDate): string {
  const day = dayOf(at)
  if (day < today) return `预约时间已过 ${daysBetween(day, today)} 天`
  return `${day === today ? '今天' : '预约'} ${timeOf(at)}`
}

/** A booked file is worked on at its time, so that is what it is sorted and grouped by (A-17, P-03). */
export function bookedView(at: InstantText, today: PlainDate): DueView {
  const day = dayOf(at)
  const group = groupOf(day, today)
  return { day, group, tone: tones[group], text: bookedText(at, today), provisional: false, loss: null }
}

/** How a due day reads on the day `today`. Past and remaining days are working days alike. */
export function dueView(day: PlainDate, provisional: boolean, today: PlainDate, calendar: WorkCalendar): DueView {
  const group = groupOf(day, today)
  return { day, group, tone: tones[group], text: workingDaysText(day, today, calendar), provisional, loss: null }
}

/** 12月21日证件到期: by the last day on which an approval still counts (S-91). */
export const lossMark = (day: PlainDate): string => `${monthDayText(day)}证件到期`

/** The same with what would be lost before the due day; `losesOn` on the due day or later changes nothing. */
export function withLoss(due: DueView, losesOn: PlainDate | null, today: PlainDate): DueView {
  if (!losesOn || losesOn >= due.day) return due
  const group = groupOf(losesOn, today)
  return { ...due, group, tone: group === 'overdue' ? 'bad' : 'warn', loss: { day: losesOn, text: lossMark(losesOn) } }
}

/** Says before 受理 that its review period ends after the last day that saves the permit; null where it does not. */
export const acceptWarning = (due: PlainDate, losesOn: PlainDate | null): string | null =>
  losesOn && losesOn < due
    ? `${lossMark(losesOn)}：受理后的审核期限到 ${monthDayText(due)}，比证件长。请在 ${monthDayText(losesOn)} 以前办结，逾期失效且不能恢复。`
    : null
