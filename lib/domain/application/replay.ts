import { statusAfterMove } from './authority-change'
import type { ApplicationEvent, DeskOrAppointment } from './events'
import { resumesOn } from './terms'
import { dayOf, type InstantText, type PlainDate } from '../dates'
import type { ApplicationState, RunningClock } from './state'

const offDesk = { step: null, level: null, due: null, claim: null, appointment: null } as const

type Created = Extract<ApplicationEvent, { type: 'application.created' }>

/** The state right after the first event. */
function created({ type, ...facts }: Created): ApplicationState {
  return {
    ...facts,
    ...offDesk,
    status: 'draft',
    round: 0,
    submittedAt: null,
    township: null,
    reached: [],
    acceptedOn: null,
    judgedOn: null,
    clock: null,
    overdueOn: null,
    deciders: [],
    lastReturn: null,
    closedAt: null,
    version: 1,
  }
}

const started = (clock: RunningClock | null, on: PlainDate): RunningClock => clock ?? { startedOn: on, pauses: [] }

/** The file leaves the authority: the day itself still counts as the authority's. */
const paused = (clock: RunningClock | null, at: InstantText): RunningClock | null =>
  clock && { ...clock, pauses: [...clock.pauses, { from: dayOf(at), to: null }] }

/** The file is back with the authority. */
const resumed = (clock: RunningClock | null, at: InstantText): RunningClock | null =>
  clock && {
    ...clock,
    pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: dayOf(at) } : pause)),
  }

/** The file leaves the employer: onto the first desk, or to wait for its appointment. */
const leftEmployer = (state: ApplicationState, desk: DeskOrAppointment, at: InstantText): Partial<ApplicationState> =>
  desk === 'appointment'
    ? { ...offDesk, status: 'awaiting-appointment' }
    : { ...offDesk, ...desk, status: 'awaiting-acceptance', clock: resumed(state.clock, at) }

/** What an event changes, apart from the version. */
function change(state: ApplicationState, event: Exclude<ApplicationEvent, Created>): Partial<ApplicationState> {
  switch (event.type) {
    case 'application.submitted': {
      const policyVersion = event.policyVersion ?? state.policyVersion
      const common = { policyVersion, round: event.round, submittedAt: event.at, acceptedOn: null, overdueOn: null }
      return event.desk
        ? { ...common, ...leftEmployer(state, event.desk, event.at) }
        : { ...common, ...offDesk, status: 'employer-review' }
    }
    case 'application.employer-approved':
      return leftEmployer(state, event.desk, event.at)
    case 'application.employer-returned':
      return { status: 'employer-returned', lastReturn: { by: 'employer', at: event.at, items: event.items } }
    case 'application.booked':
      return {
        ...event.desk,
        appointment: event.appointment,
        status: 'awaiting-acceptance',
        clock: resumesOn(state.clock, event.appointment.startsAt),
      }
    case 'application.rebooked':
      return {
        appointment: event.appointment,
        due: event.due,
        overdueOn: null,
        clock: resumesOn(state.clock, event.appointment.startsAt),
      }
    case 'application.booking-cancelled':
      return { ...offDesk, status: 'awaiting-appointment', overdueOn: null, clock: resumesOn(state.clock, null) }
    case 'application.claimed':
      return { claim: { staffId: event.staffId, name: event.name } }
    case 'application.released':
      return { claim: null }
    case 'application.accepted':
      return {
        status: 'under-review',
        acceptedOn: event.on,
        judgedOn: state.judgedOn ?? event.on,
        due: event.due,
        ...(event.clockStarts ? { clock: started(state.clock, event.on) } : {}),
      }
    case 'application.passed': {
      const deciders = [...state.deciders, { staffId: event.staffId, level: event.level }]
      if (!event.next) return { deciders, ...offDesk }
      return {
        deciders,
        ...event.next,
        claim: null,
        ...(event.due ? { due: event.due } : {}),
        ...(event.clockStarts ? { clock: started(state.clock, event.on) } : {}),
      }
    }
    case 'application.returned':
      return {
        ...offDesk,
        status: 'returned',
        deciders: [...state.deciders, { staffId: event.staffId, level: event.level }],
        lastReturn: { by: 'authority', at: event.at, items: event.items },
        clock: paused(state.clock, event.at),
      }
    case 'application.granted':
      return { ...offDesk, status: 'granted', closedAt: event.at }
    case 'application.sent-back':
      return {
        ...offDesk,
        status: 'returned',
        lastReturn: { by: 'authority', at: event.at, items: [] },
        clock: paused(state.clock, event.at),
      }
    case 'application.overdue':
      return { overdueOn: event.on }
    case 'application.due-recomputed':
      return { due: event.due }
    case 'application.moved':
      // nothing of the former authority's standards, clock or desks goes along
      return {
        ...offDesk,
        ...{ district: event.district, policyVersion: event.policyVersion, township: null, reached: [] },
        ...{ acceptedOn: null, judgedOn: null, clock: null, overdueOn: null },
        status: statusAfterMove(state.kind, state.status),
      }
    case 'application.recalled':
    case 'application.withdrawn':
      return { ...offDesk, status: 'withdrawn', closedAt: event.at }
    case 'application.terminated':
      return { ...offDesk, status: 'terminated', closedAt: event.at }
  }
}

/** Folds one event into the state. The first event of a stream must be `application.created`. */
export function evolve(state: ApplicationState | null, event: ApplicationEvent): ApplicationState {
  if (event.type === 'application.created') return created(event)
  if (!state) throw new Error(`an application stream cannot start with ${event.type}`)
  const next = { ...state, ...change(state, event), version: state.version + 1 }
  return next.level && !next.reached.includes(next.level) ? { ...next, reached: [...next.reached, next.level] } : next
}

/** The state that a stream of events tells, or null for an empty stream. */
export const replay = (events: readonly ApplicationEvent[]): ApplicationState | null =>
  events.reduce<ApplicationState | null>(evolve, null)
