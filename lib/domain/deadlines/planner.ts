import type { PlainDate } from '../dates'
import type { Policy } from '../policy/schema'
import { addWorkingDays, subtractWorkingDays, type CountedDay, type WorkCalendar } from './calendar'
import { permitDeadlines, type DatePolicy } from './permit-deadlines'

export const planWishes = ['renewal', 'employer-change', 'employer-change-then-renewal'] as const
export type PlanWish = (typeof planWishes)[number]
export type PlanStepKind = 'renewal' | 'employer-change'

type PlanPolicy = DatePolicy & Pick<Policy, 'reviewWorkingDays'>

export type PlanQuestion = {
  /** The district of the permit. */
  policy: PlanPolicy
  /** The district of the new employer, when it is another one: it reviews the change and what comes after it (S-04). */
  newPolicy?: PlanPolicy
  /** The printed end. A change of employer leaves it as it is (S-04). */
  validTo: PlainDate
  wish: PlanWish
  /** The day on which the question is asked; work can begin on it. */
  on: PlainDate
  calendar: WorkCalendar
}

/** One business of the plan. All days are inclusive. */
export type PlanStep = {
  kind: PlanStepKind
  /** The first day on which it can be submitted: asked today, window open, the step before approved. */
  earliestStart: PlainDate
  /** Submitted later, it is no longer safe that this step and all after it are approved in time (D-05, C-03). */
  latestStart: PlainDate
  /** When it is approved if it starts at the earliest and the review takes all the days it is granted (D-03). */
  approvedOn: PlainDate
  mustBeApprovedBy: PlainDate
}

export type Plan = {
  steps: PlanStep[]
  /** Every step can still start in safe time. */
  fits: boolean
  /** Nothing is over yet: a quick review may save what is no longer safe (C-03 is a warning, no bar). */
  possible: boolean
  /** The last day on which the first step can be submitted so that everything fits. */
  lastSafeStart: PlainDate
  provisional: boolean
}

const stepsOf = (wish: PlanWish): PlanStepKind[] =>
  wish === 'employer-change-then-renewal' ? ['employer-change', 'renewal'] : [wish]

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

/** Back from the end: the last step is safe until `safeSubmitBy`, each one before it a whole review earlier. */
function latestStarts(count: number, safe: PlainDate, review: number, calendar: WorkCalendar): CountedDay[] {
  const starts: CountedDay[] = [{ date: safe, provisional: false }]
  while (starts.length < count) starts.unshift(subtractWorkingDays(starts[0]?.date ?? safe, review, calendar))
  return starts
}

/**
 * Whether a wish still fits before the permit lapses, and when each step must start (S-61, S-90…S-92, U-90). Counted
 * back from the deadline for the latest starts, forward from `on` for the earliest; a step may start on the day on
 * which the one before it is approved. `lastSafeStart` is the bound: the plan fits on that day and on no day after it.
 */
export function planPermit({ policy, newPolicy, validTo, wish, on, calendar }: PlanQuestion): Plan {
  const reviewing = wish === 'renewal' ? policy : (newPolicy ?? policy)
  const dates = permitDeadlines(reviewing, validTo, calendar)
  const { opensOn, safeSubmitBy, mustBeApprovedBy } = dates.renewal
  const review = reviewing.reviewWorkingDays.value
  const kinds = stepsOf(wish)
  const latest = latestStarts(kinds.length, safeSubmitBy, review, calendar)
  const steps: PlanStep[] = []
  const counted = [...latest]
  for (const [at, kind] of kinds.entries()) {
    const free = steps[at - 1]?.approvedOn ?? on
    const earliestStart = kind === 'renewal' ? later(free, opensOn) : free
    const approved = addWorkingDays(earliestStart, review, calendar)
    counted.push(approved)
    const latestStart = latest[at]?.date ?? safeSubmitBy
    steps.push({ kind, earliestStart, latestStart, approvedOn: approved.date, mustBeApprovedBy })
  }
  return {
    steps,
    fits: steps.every(({ earliestStart, latestStart }) => earliestStart <= latestStart),
    possible: on <= mustBeApprovedBy,
    lastSafeStart: latest[0]?.date ?? safeSubmitBy,
    provisional: dates.provisional || counted.some((day) => day.provisional),
  }
}
