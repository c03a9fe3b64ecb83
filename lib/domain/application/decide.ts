import { dayOf } from '../dates'
import type { ReviewLevelCode } from '../codes'
import { needsAppointment } from '../appointment/slots'
import { addWorkingDays } from '../deadlines/calendar'
import { ok, type Result } from '../result'
import type { ApplicationCommand, DecisionContext } from './decision-context'
import type { ApplicationEvent, Desk, DeskOrAppointment, DueDay } from './events'
import { judge } from './judge'
import { kindTraits } from './kinds'
import { flagsOf } from './opinion'
import { dueIfAccepted, later, laterInstant, recomputedDue, remainingTerm, resumesOn } from './terms'
import { evolve } from './replay'
import type { ApplicationState } from './state'

/** The outcome of a step: what happened, and the state it leads to. */
export type Decision = { events: ApplicationEvent[]; next: ApplicationState }

/** The `days`-th working day after today; today itself does not count. */
function dueIn(days: number, { now, calendar }: DecisionContext): DueDay {
  const { date, provisional } = addWorkingDays(dayOf(now), days, calendar)
  return { day: date, provisional }
}

/** The desk of a step in the chain, if the chain has one. */
function desk(state: ApplicationState, step: number, due: DueDay, { policy }: DecisionContext): Desk | null {
  const level = policy.chains[state.kind][step]
  return level ? { step, level, due } : null
}

/** A file on its first desk waits for 受理; one that comes back goes on with what is left of its term. */
function firstDesk(state: ApplicationState, context: DecisionContext): Desk {
  const toAccept = dueIn(context.policy.acceptanceWorkingDays.value, context)
  const first = desk(state, 0, later(toAccept, remainingTerm(state, context)), context)
  if (!first) throw new Error(`policy ${context.policy.version} has no chain for ${state.kind}`)
  const { township } = context.facts
  return township ? { ...first, township } : first
}

/** Out of the employer's hands: onto the first desk or, where the district works by appointment, to 待预约 (S-42). */
const toAuthority = (state: ApplicationState, context: DecisionContext): DeskOrAppointment =>
  needsAppointment(context.policy, state.kind) ? 'appointment' : firstDesk(state, context)

/** A place in a slot, taken or exchanged: the terms of the desk count from the booked day (A-17, C-04). */
function booking(
  state: ApplicationState,
  { slot }: ApplicationCommand,
  context: DecisionContext,
): Extract<ApplicationEvent, { type: 'application.booked' | 'application.rebooked' }> {
  if (!slot) throw new Error('a booking without a slot')
  const at = context.now
  const from = { ...context, now: laterInstant(at, slot.startsAt) }
  // a day that was booked before has not brought the file to the authority
  const desk = firstDesk({ ...state, clock: resumesOn(state.clock, null) }, from)
  return state.status === 'awaiting-appointment'
    ? { type: 'application.booked', appointment: slot, desk, at }
    : { type: 'application.rebooked', appointment: slot, due: desk.due, at }
}

/** Does this step start the district's review clock (C-04)? It starts once and runs through all rounds. */
const startsClock = (
  state: ApplicationState,
  step: { event: 'acceptance' } | { event: 'passed'; level: ReviewLevelCode },
  { policy }: DecisionContext,
): boolean => {
  const start = policy.reviewClockStart.value
  if (state.clock || start.event !== step.event) return false
  return start.event === 'acceptance' || (step.event === 'passed' && start.level === step.level)
}

function eventsOf(state: ApplicationState, command: ApplicationCommand, context: DecisionContext): ApplicationEvent[] {
  const { now, mover } = context
  const staff = mover.kind === 'staff' ? mover : { staffId: '', name: '' }
  const level = state.level ?? 'city'
  const items = command.opinion ? flagsOf(command.opinion) : []
  switch (command.action) {
    case 'submit': {
      const to = kindTraits[state.kind].employerReviews ? null : toAuthority(state, context)
      const pin = state.round === 0 ? { policyVersion: context.policy.version } : {}
      return [{ type: 'application.submitted', round: state.round + 1, at: now, desk: to, ...pin }]
    }
    case 'withdraw':
      return [{ type: 'application.withdrawn', at: now }]
    case 'employer-approve':
      return [{ type: 'application.employer-approved', at: now, desk: toAuthority(state, context) }]
    case 'employer-return':
      return [{ type: 'application.employer-returned', items, at: now }]
    case 'book':
    case 'rebook':
      return [booking(state, command, context)]
    case 'cancel-booking':
    case 'revoke-booking': {
      const by = command.action === 'revoke-booking' ? 'authority' : 'employer'
      return [{ type: 'application.booking-cancelled', by, at: now }]
    }
    case 'claim':
      return [{ type: 'application.claimed', staffId: staff.staffId, name: staff.name }]
    case 'release':
      return [{ type: 'application.released' }]
    case 'accept': {
      const clockStarts = startsClock(state, { event: 'acceptance' }, context)
      const due = dueIfAccepted(state, context)
      return [{ type: 'application.accepted', staffId: staff.staffId, level, on: dayOf(now), due, clockStarts }]
    }
    case 'pass':
      return passed(state, staff.staffId, level, context)
    case 'return':
      return [{ type: 'application.returned', staffId: staff.staffId, level, items, at: now }]
    case 'recall':
      return [{ type: 'application.recalled', at: now, requestId: command.requestId ?? '' }]
    case 'send-back':
      return [{ type: 'application.sent-back', at: now, requestId: command.requestId ?? '' }]
    case 'mark-overdue':
      return [{ type: 'application.overdue', on: dayOf(now) }]
    case 'recompute-due':
      return [{ type: 'application.due-recomputed', due: recomputedDue(state, context) }]
    case 'move-authority':
      if (!command.authority) throw new Error('a file moves to no authority')
      return [{ type: 'application.moved', at: now, ...command.authority }]
    case 'terminate':
      return [{ type: 'application.terminated', at: now, reason: command.reason ?? '' }]
  }
}

/** On to the next level, or granted after the last one. */
function passed(
  state: ApplicationState,
  staffId: string,
  level: ReviewLevelCode,
  context: DecisionContext,
): ApplicationEvent[] {
  const on = dayOf(context.now)
  const next = desk(state, (state.step ?? 0) + 1, state.due ?? dueIn(0, context), context)
  const clockStarts = next !== null && startsClock(state, { event: 'passed', level }, context)
  const due = clockStarts ? dueIn(context.policy.reviewWorkingDays.value, context) : null
  const to = next ? { step: next.step, level: next.level } : null
  const step: ApplicationEvent = { type: 'application.passed', staffId, level, on, next: to, due, clockStarts }
  return next ? [step] : [step, { type: 'application.granted', at: context.now }]
}

/**
 * Decides one command on one file. Refuses with a value when the table, a party rule or a guard says no; changes
 * nothing itself. `context.now` is the instant of the decision.
 */
export function decide(
  state: ApplicationState,
  command: ApplicationCommand,
  context: DecisionContext,
): Result<Decision> {
  const verdict = judge(state, command.action, context, command)
  if (!verdict.ok) return verdict
  const events = eventsOf(state, command, context)
  const next = events.reduce<ApplicationState>(evolve, state)
  return ok({ events, next })
}
