import { dayOf, type InstantText } from '../dates'
import { addWorkingDays } from '../deadlines/calendar'
import { reviewClock } from '../deadlines/review-clock'
import type { RulesContext } from './decision-context'
import type { DueDay } from './events'
import type { ApplicationState, RunningClock } from './state'

type TermContext = Pick<RulesContext, 'now' | 'policy' | 'calendar'>

/** The later of two due days. */
export const later = (a: DueDay, b: DueDay | null): DueDay => (b && b.day > a.day ? b : a)

/** The later of two instants. */
export const laterInstant = (a: InstantText, b: InstantText | null): InstantText => (b && b > a ? b : a)

/**
 * The running clock of a file that is with the authority again only from the day of `at` on, the booked time; null:
 * nothing is booked (any more), so it rests again.
 */
export const resumesOn = (clock: RunningClock | null, at: InstantText | null): RunningClock | null =>
  clock && {
    ...clock,
    pauses: clock.pauses.map((pause, index) =>
      index === clock.pauses.length - 1 ? { ...pause, to: at && dayOf(at) } : pause,
    ),
  }

/** Until when the running clock allows, its pauses left out; the file is taken to be with the authority now. */
function dueOf(clock: RunningClock, { now, policy, calendar }: TermContext): DueDay {
  const today = dayOf(now)
  const pauses = clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? today }))
  const setting = { startedOn: clock.startedOn, workingDays: policy.reviewWorkingDays.value, pauses }
  const { dueOn, provisional } = reviewClock(setting, today, calendar)
  return { day: dueOn ?? today, provisional }
}

/** What is left of the review term when a file comes back in a new round; null while no clock has started. */
export const remainingTerm = (state: ApplicationState, context: TermContext): DueDay | null =>
  state.clock ? dueOf(state.clock, context) : null

/**
 * Until when the review may last if the file is accepted now. A clock that runs goes on; before a clock that starts
 * later, the same term is the level's own goal.
 */
export function dueIfAccepted(state: ApplicationState, { now, policy, calendar }: TermContext): DueDay {
  if (state.clock && state.due) return state.due
  const { date, provisional } = addWorkingDays(dayOf(now), policy.reviewWorkingDays.value, calendar)
  return { day: date, provisional }
}

/**
 * The due day after the calendar has changed. A running clock is counted anew; before it has started the term of the
 * desk is counted from the day the file came to it: the booked day, else the submission.
 */
export function recomputedDue(state: ApplicationState, context: TermContext): DueDay {
  const booked = state.appointment && !state.acceptedOn ? state.appointment.startsAt : null
  if (state.clock) return dueOf(state.clock, { ...context, now: laterInstant(context.now, booked) })
  const { policy, calendar, now } = context
  const from = state.acceptedOn ?? dayOf(booked ?? state.submittedAt ?? now)
  const days = state.acceptedOn ? policy.reviewWorkingDays.value : policy.acceptanceWorkingDays.value
  const { date, provisional } = addWorkingDays(from, days, calendar)
  return { day: date, provisional }
}
