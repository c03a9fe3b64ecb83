import { answerTime, isOpenOn, nextWindow, type QuotaWindow } from '@/lib/domain/quota/dates'
import type { PlainDate } from '@/lib/domain/dates'
import type { WorkCalendar } from '@/lib/domain/deadlines/calendar'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'

export type WindowView = QuotaWindow & {
  isOpen: boolean
  /** When the district answers what is handed in in this window (a goal, C-20). */
  answer: { from: PlainDate; to: PlainDate }
}

/** The window that is open or comes next, as every page shows it. */
export function windowView(quota: MonthlyQuota, today: PlainDate, calendar: WorkCalendar): WindowView {
  const window = nextWindow(quota, today, calendar)
  const { from, to } = answerTime(quota, window.opensOn, calendar)
  return { ...window, isOpen: isOpenOn(window, today), answer: { from, to } }
}
