import { daysBetween } from '@/lib/domain/dates'
import { dateWithWeekday } from '@/lib/labels/dates'
import type { ApplicationView } from '../../application/applicant'
import type { PermitDatesView, PermitView } from '../../permit/applicant'
import type { NextStep } from './step'

/** The statuses in which the file still has to be handed in, so that the last safe day to do so is what counts. */
const unsubmitted: readonly ApplicationView['status'][] = ['draft', 'returned', 'employer-returned']

/** The day that decides: the last safe one to hand it in while that lies ahead, else the last one to approve it. */
function deadlineOf({ status }: ApplicationView, dates: PermitDatesView, { today }: PermitView): NextStep['due'] {
  const safe = unsubmitted.includes(status) && today <= dates.safeSubmitBy
  const date = safe ? dates.safeSubmitBy : dates.mustBeApprovedBy
  const days = daysBetween(today, date)
  return { date, days, label: safe ? '最迟提交' : '须办结', tone: safe ? 'warn' : 'bad' }
}

/**
 * A running business beside a permit that can be lost: what would be lost comes first (S-91). A business that saves the
 * permit carries its last day, unless the authority owes an answer before; any other keeps the renewal waiting (U-95).
 */
export function withPermitAtStake(next: NextStep, file: ApplicationView, permit: PermitView | null): NextStep {
  const dates = permit?.dates
  if (!permit || !dates) return next
  const last = dateWithWeekday(dates.mustBeApprovedBy)
  const deadline = deadlineOf(file, dates, permit)
  const due = next.due && deadline && next.due.date <= deadline.date ? next.due : deadline
  if (file.code === 'renewal' || file.code === 'employer-change')
    return { ...next, due, why: `${next.why}须在 ${last} 以前办结，证件到期即失效，不能恢复。` }
  if (permit.state !== 'valid' || dates.renewal === 'early') return next
  return { ...next, why: `${next.why}证件已可以续签，须在 ${last} 以前办结；这项业务结束后单位才能发起续签。` }
}
