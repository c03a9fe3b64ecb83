import { dayOf } from '../dates'
import { addWorkingDays } from '../deadlines/calendar'
import { ok, type Result } from '../result'
import type { ApplicationCommand, DecisionContext } from './decision-context'
import type { ApplicationEvent, Desk, DueDay } from './events'
import { judge } from './judge'
import { kindTraits } from './kinds'
import { flagsOf } from './opinion'
import { evolve } from './replay'
import type { ApplicationState } from './state'

/** The outcome of a step: what happened, and the state it leads to. */
export type Decision = { events: ApplicationEvent[]; next: ApplicationState }

/** The `days`-th working day after today; today itself does not count. */
function dueIn(days: number, { now, calendar }: DecisionContext): DueDay {
  const { date, provisional } = addWorkingDays(dayOf(now), days, calendar)
  return { day: date, provisional }
}

/** The desk of a step in the chain. Before acceptance the short term for accepting runs, later the review term. */
function desk(state: ApplicationState, step: number, due: DueDay, { policy }: DecisionContext): Desk | null {
  const level = policy.chains[state.kind][step]
  return level ? { step, level, due } : null
}

function firstDesk(state: ApplicationState, context: DecisionContext): Desk {
  const first = desk(state, 0, dueIn(context.policy.acceptanceWorkingDays.value, context), context)
  if (!first) throw new Error(`policy ${context.policy.version} has no chain for ${state.kind}`)
  return first
}

function eventsOf(state: ApplicationState, command: ApplicationCommand, context: DecisionContext): ApplicationEvent[] {
  const { now, mover } = context
  const staff = mover.kind === 'staff' ? mover : { staffId: '', name: '' }
  const level = state.level ?? 'city'
  const items = command.opinion ? flagsOf(command.opinion) : []
  switch (command.action) {
    case 'submit': {
      const to = kindTraits[state.kind].employerReviews ? null : firstDesk(state, context)
      return [{ type: 'application.submitted', round: state.round + 1, at: now, desk: to }]
    }
    case 'withdraw':
      return [{ type: 'application.withdrawn', at: now }]
    case 'employer-approve':
      return [{ type: 'application.employer-approved', desk: firstDesk(state, context) }]
    case 'employer-return':
      return [{ type: 'application.employer-returned', items, at: now }]
    case 'claim':
      return [{ type: 'application.claimed', staffId: staff.staffId, name: staff.name }]
    case 'release':
      return [{ type: 'application.released' }]
    case 'accept': {
      const due = dueIn(context.policy.reviewWorkingDays.value, context)
      return [{ type: 'application.accepted', staffId: staff.staffId, level, on: dayOf(now), due }]
    }
    case 'pass': {
      const next = desk(state, (state.step ?? 0) + 1, state.due ?? dueIn(0, context), context)
      const to = next ? { step: next.step, level: next.level } : null
      const passed: ApplicationEvent = { type: 'application.passed', staffId: staff.staffId, level, next: to }
      return next ? [passed] : [passed, { type: 'application.granted', at: now }]
    }
    case 'return':
      return [{ type: 'application.returned', staffId: staff.staffId, level, items, at: now }]
    case 'terminate':
      return [{ type: 'application.terminated', at: now, reason: command.reason ?? '' }]
  }
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
