import { addDays, daysBetween, type PlainDate } from '../dates'
import type { Policy } from '../policy/schema'
import { subtractWorkingDays, type CountedDay, type WorkCalendar } from './calendar'

/** The values of a district that its dates come from. */
export type DatePolicy = Pick<Policy, 'renewalWindow' | 'approvalDeadline' | 'safeSubmitWorkingDays'>

type Term = {
  /** Submitted on this day or earlier, a file is reviewed in time (C-03). Later is allowed, at one's own risk. */
  safeSubmitBy: PlainDate
  /** The last day on which an approval counts (C-02, S-91). */
  mustBeApprovedBy: PlainDate
}

/** All days are inclusive. */
export type PermitDates = {
  /** The first day on which a renewal may be filed (S-90). */
  renewal: Term & { opensOn: PlainDate }
  employerChange: Term
  /** The printed end: 有效 through this day, 失效 after it (S-05, S-06). */
  lapsesAfter: PlainDate
}

export type DeadlineField =
  | 'renewal.opensOn'
  | 'renewal.safeSubmitBy'
  | 'renewal.mustBeApprovedBy'
  | 'employerChange.safeSubmitBy'
  | 'employerChange.mustBeApprovedBy'
  | 'lapsesAfter'

export type DeadlineRule =
  | 'days-before-approval-deadline'
  | 'days-before-printed-end'
  | 'working-days-before-approval-deadline'
  | 'working-days-before-printed-end'
  | 'day-before-end'
  | 'printed-end'
  | 'lapses-after-printed-end'

/** Why a date is what it is; lib/labels/deadlines has the sentence. */
export type DeadlineReason = {
  field: DeadlineField
  rule: DeadlineRule
  /** Days or working days counted back; null for a rule that counts none. */
  count: number | null
  /** The value of the district is not confirmed. Another thing than a calendar that is not published. */
  provisional: boolean
  rows: string[]
}

export type PermitDeadlines = PermitDates & {
  /** A day of a year without published calendar was counted: 预估, to be computed again once it is published. */
  provisional: boolean
  reasons: DeadlineReason[]
}

/** Why the dates of a district are what they are, without any date: what 时间测算 and 办理指南 both say. */
export function deadlineReasons({
  renewalWindow,
  approvalDeadline,
  safeSubmitWorkingDays,
}: DatePolicy): DeadlineReason[] {
  const { count, unit, before } = renewalWindow.value
  const safe = {
    rule: 'working-days-before-approval-deadline',
    count: safeSubmitWorkingDays.value,
    provisional: safeSubmitWorkingDays.provisional === true,
    rows: safeSubmitWorkingDays.rows,
  } as const
  const approved = {
    rule: approvalDeadline.value,
    count: null,
    provisional: approvalDeadline.provisional === true,
    rows: approvalDeadline.rows,
  } as const
  return [
    {
      field: 'renewal.opensOn',
      rule: `${unit}-before-${before}`,
      count,
      provisional: renewalWindow.provisional === true,
      rows: renewalWindow.rows,
    },
    { field: 'renewal.safeSubmitBy', ...safe },
    { field: 'renewal.mustBeApprovedBy', ...approved },
    { field: 'employerChange.safeSubmitBy', ...safe },
    { field: 'employerChange.mustBeApprovedBy', ...approved },
    { field: 'lapsesAfter', rule: 'lapses-after-printed-end', count: null, provisional: false, rows: ['S-05', 'S-06'] },
  ]
}

/** The last day on which an approval counts for a permit valid through `validTo`, inclusive (C-02, S-91). */
export const lastApprovalDay = (
  { approvalDeadline }: Pick<DatePolicy, 'approvalDeadline'>,
  validTo: PlainDate,
): PlainDate => (approvalDeadline.value === 'day-before-end' ? addDays(validTo, -1) : validTo)

function back(from: PlainDate, count: number, unit: 'days' | 'working-days', calendar: WorkCalendar): CountedDay {
  if (unit === 'working-days') return subtractWorkingDays(from, count, calendar)
  return { date: addDays(from, -count), provisional: false }
}

/**
 * The dates of a permit that is valid through `validTo` in a district (S-90…S-92, C-01…C-03, T-01, T-02). The day from
 * which is counted back is itself not counted. The one place where these dates come from.
 */
export function permitDeadlines(policy: DatePolicy, validTo: PlainDate, calendar: WorkCalendar): PermitDeadlines {
  const mustBeApprovedBy = lastApprovalDay(policy, validTo)
  const { count, unit, before } = policy.renewalWindow.value
  const opens = back(before === 'printed-end' ? validTo : mustBeApprovedBy, count, unit, calendar)
  const safe = subtractWorkingDays(mustBeApprovedBy, policy.safeSubmitWorkingDays.value, calendar)
  const term = { safeSubmitBy: safe.date, mustBeApprovedBy }
  return {
    provisional: opens.provisional || safe.provisional,
    renewal: { opensOn: opens.date, ...term },
    employerChange: term,
    lapsesAfter: validTo,
    reasons: deadlineReasons(policy),
  }
}

/** 未到期 · 可办理 · 已过最迟提交日，风险自负 · 已来不及: approval on the last day still counts (C-03). */
export type RenewalStanding = 'early' | 'open' | 'late' | 'over'

/** How a renewal that is not yet filed stands on a day. */
export function renewalStanding({ renewal }: Pick<PermitDates, 'renewal'>, on: PlainDate): RenewalStanding {
  if (on > renewal.mustBeApprovedBy) return 'over'
  if (on < renewal.opensOn) return 'early'
  return on > renewal.safeSubmitBy ? 'late' : 'open'
}

/** The same for an employer change, which knows no window: possible as soon as the permit is 挂起. */
export function employerChangeStanding(
  { employerChange }: Pick<PermitDates, 'employerChange'>,
  on: PlainDate,
): Exclude<RenewalStanding, 'early'> {
  if (on > employerChange.mustBeApprovedBy) return 'over'
  return on > employerChange.safeSubmitBy ? 'late' : 'open'
}

/** Calendar days until the last day on which an approval counts: 0 on that day, negative after it (U-85). */
export const daysLeft = ({ renewal }: Pick<PermitDates, 'renewal'>, on: PlainDate): number =>
  daysBetween(on, renewal.mustBeApprovedBy)

/** No window is longer than this many days, weekends and holidays of 60 working days included. */
const longest = 200

/**
 * The latest printed end whose renewal window is open on the day `on` (S-90): permits that end between `on` and this
 * day, both inclusive, may be renewed now. The window never opens earlier for a later end, so halving finds it.
 */
export function renewableThrough(policy: DatePolicy, on: PlainDate, calendar: WorkCalendar): PlainDate {
  const isOpen = (days: number): boolean => permitDeadlines(policy, addDays(on, days), calendar).renewal.opensOn <= on
  let [open, early] = [0, longest]
  while (early - open > 1) {
    const middle = Math.floor((open + early) / 2)
    if (isOpen(middle)) open = middle
    else early = middle
  }
  return addDays(on, open)
}
