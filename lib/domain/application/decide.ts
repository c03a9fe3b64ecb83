import { dayOf } from '../dates'
import type { ApplicationAction, ReviewLevelCode } from '../codes'
import { needsAppointment } from '../appointment/slots'
import { addWorkingDays } from '../deadlines/calendar'
import { ok, type Result } from '../result'
import {
  farthest,
  onFacts,
  onFile,
  onRules,
  type AnyContext,
  type ApplicationCommand,
  type DecisionContext,
  type FileContext,
  type Ground,
  type Question,
  type RulesContext,
} from './decision-context'
import type { ApplicationEvent, Desk, DeskOrAppointment, DueDay } from './events'
import { guards } from './guards'
import { judge } from './judge'
import { kindTraits } from './kinds'
import { flagsOf } from './opinion'
import { dueIfAccepted, later, laterInstant, recomputedDue, remainingTerm, resumesOn } from './terms'
import { evolve } from './replay'
import type { ApplicationState } from './state'
import type { Destination, Move } from './transitions'

/** The outcome of a step: what happened, and the state it leads to. */
export type Decision = { events: ApplicationEvent[]; next: ApplicationState }

/** The `days`-th working day after today; today itself does not count. */
function dueIn(days: number, { now, calendar }: RulesContext): DueDay {
  const { date, provisional } = addWorkingDays(dayOf(now), days, calendar)
  return { day: date, provisional }
}

/** A step of the chain, if the chain has it. */
function stepAt({ kind }: ApplicationState, step: number, { policy }: RulesContext): Omit<Desk, 'due'> | null {
  const level = policy.chains[kind][step]
  return level ? { step, level } : null
}

/** A file on its first desk waits for 受理; one that comes back goes on with what is left of its term. */
function firstDesk(state: ApplicationState, context: RulesContext): Desk {
  const toAccept = dueIn(context.policy.acceptanceWorkingDays.value, context)
  const first = stepAt(state, 0, context)
  if (!first) throw new Error(`policy ${context.policy.version} has no chain for ${state.kind}`)
  return { ...first, due: later(toAccept, remainingTerm(state, context)) }
}

/** The first desk, in the office of the unit where the district has offices. */
function officeDesk(state: ApplicationState, context: DecisionContext): Desk {
  const { township } = context.facts
  const first = firstDesk(state, context)
  return township ? { ...first, township } : first
}

/** Out of the employer's hands: onto the first desk or, where the district works by appointment, to 待预约 (S-42). */
const toAuthority = (state: ApplicationState, context: DecisionContext): DeskOrAppointment =>
  needsAppointment(context.policy, state.kind) ? 'appointment' : officeDesk(state, context)

/** Where the starter's file goes; null: the employer's desk, which has no days. */
const handedTo = (to: Destination, state: ApplicationState, context: DecisionContext): DeskOrAppointment | null =>
  to === 'first-desk' && kindTraits[state.kind].employerReviews ? null : toAuthority(state, context)

/** The first desk of a file with a booked place: its terms count from the booked day (A-17, C-04). */
function fromBookedDay<C extends RulesContext>(
  state: ApplicationState,
  { slot }: ApplicationCommand,
  context: C,
  deskOf: (state: ApplicationState, context: C) => Desk,
) {
  if (!slot) throw new Error('a booking without a slot')
  // a day that was booked before has not brought the file to the authority
  const waiting = { ...state, clock: resumesOn(state.clock, null) }
  return { appointment: slot, desk: deskOf(waiting, { ...context, now: laterInstant(context.now, slot.startsAt) }) }
}

/** Does this step start the district's review clock (C-04)? It starts once and runs through all rounds. */
const startsClock = (
  state: ApplicationState,
  step: { event: 'acceptance' } | { event: 'passed'; level: ReviewLevelCode },
  { policy }: RulesContext,
): boolean => {
  const start = policy.reviewClockStart.value
  if (state.clock || start.event !== step.event) return false
  return start.event === 'acceptance' || (step.event === 'passed' && start.level === step.level)
}

const staffIn = ({ mover }: FileContext) => (mover.kind === 'staff' ? mover : { staffId: '', name: '' })
const levelOf = ({ level }: ApplicationState): ReviewLevelCode => level ?? 'city'
const itemsOf = ({ opinion }: ApplicationCommand) => (opinion ? flagsOf(opinion) : [])

type Step = { state: ApplicationState; command: ApplicationCommand; to: Destination }

/** What a step writes into the log, each on the ground that it declares. */
const happenings = {
  submit: onFacts((context, { state, to }) => {
    const pin = state.round === 0 ? { policyVersion: context.policy.version } : {}
    const desk = handedTo(to, state, context)
    return [{ type: 'application.submitted', round: state.round + 1, at: context.now, desk, ...pin }]
  }),
  withdraw: onFile(({ now }) => [{ type: 'application.withdrawn', at: now }]),
  'employer-approve': onFacts((context, { state }) => [
    { type: 'application.employer-approved', at: context.now, desk: toAuthority(state, context) },
  ]),
  'employer-return': onFile(({ now }, { command }) => [
    { type: 'application.employer-returned', items: itemsOf(command), at: now },
  ]),
  book: onFacts((context, { state, command }) => [
    { type: 'application.booked', ...fromBookedDay(state, command, context, officeDesk), at: context.now },
  ]),
  rebook: onRules((context, { state, command }) => {
    const { appointment, desk } = fromBookedDay(state, command, context, firstDesk)
    return [{ type: 'application.rebooked', appointment, due: desk.due, at: context.now }]
  }),
  'cancel-booking': onFile(({ now }) => [{ type: 'application.booking-cancelled', by: 'employer', at: now }]),
  'revoke-booking': onFile(({ now }) => [{ type: 'application.booking-cancelled', by: 'authority', at: now }]),
  claim: onFile((context) => {
    const { staffId, name } = staffIn(context)
    return [{ type: 'application.claimed', staffId, name }]
  }),
  release: onFile(() => [{ type: 'application.released' }]),
  accept: onRules((context, { state }) => {
    const { staffId } = staffIn(context)
    const clockStarts = startsClock(state, { event: 'acceptance' }, context)
    const due = dueIfAccepted(state, context)
    const on = dayOf(context.now)
    return [{ type: 'application.accepted', staffId, level: levelOf(state), on, due, clockStarts }]
  }),
  pass: onRules((context, { state }) => passed(state, staffIn(context).staffId, context)),
  return: onFile((context, { state, command }) => {
    const { staffId } = staffIn(context)
    const items = itemsOf(command)
    return [{ type: 'application.returned', staffId, level: levelOf(state), items, at: context.now }]
  }),
  recall: onFile(({ now }, { command }) => [
    { type: 'application.recalled', at: now, requestId: command.requestId ?? '' },
  ]),
  'send-back': onFile(({ now }, { command }) => [
    { type: 'application.sent-back', at: now, requestId: command.requestId ?? '' },
  ]),
  'mark-overdue': onFile(({ now }) => [{ type: 'application.overdue', on: dayOf(now) }]),
  'recompute-due': onRules((context, { state }) => [
    { type: 'application.due-recomputed', due: recomputedDue(state, context) },
  ]),
  'move-authority': onFile(({ now }, { command }) => {
    if (!command.authority) throw new Error('a file moves to no authority')
    return [{ type: 'application.moved', at: now, ...command.authority }]
  }),
  terminate: onFile(({ now }, { command }) => [
    { type: 'application.terminated', at: now, reason: command.reason ?? '' },
  ]),
} satisfies Record<ApplicationAction, Question<[Step], ApplicationEvent[]>>

/** On to the next level, or granted after the last one. */
function passed(state: ApplicationState, staffId: string, context: RulesContext): ApplicationEvent[] {
  const level = levelOf(state)
  const on = dayOf(context.now)
  const next = stepAt(state, (state.step ?? 0) + 1, context)
  const clockStarts = next !== null && startsClock(state, { event: 'passed', level }, context)
  const due = clockStarts ? dueIn(context.policy.reviewWorkingDays.value, context) : null
  const step: ApplicationEvent = { type: 'application.passed', staffId, level, on, next, due, clockStarts }
  return next ? [step] : [step, { type: 'application.granted', at: context.now }]
}

/** How far a move looks: what its guards and what it writes ask for. Whoever decides it loads that and no more. */
export const needsOf = ({ action, guards: asked }: Move): Ground =>
  farthest([happenings[action].needs, ...asked.map((guard) => guards[guard].needs)])

/**
 * Decides one command on one file. Refuses with a value when the table, a party rule or a guard says no; changes
 * nothing itself. `context.now` is the instant of the decision; the context reaches as far as `needsOf` says. Where the
 * step leads is said by the table, which `evolve` reads.
 */
export function decide(state: ApplicationState, command: ApplicationCommand, context: AnyContext): Result<Decision> {
  const verdict = judge(state, command.action, context, command)
  if (!verdict.ok) return verdict
  const events = happenings[command.action].ask(context, { state, command, to: verdict.value.to })
  const next = events.reduce<ApplicationState>(evolve, state)
  return ok({ events, next })
}
