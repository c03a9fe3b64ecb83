import type { ApplicationAction } from '../codes'
import type { ApplicationEvent, DeskOrAppointment } from './events'
import { kindTraits } from './kinds'
import { resumesOn } from './terms'
import { dayOf, type InstantText, type PlainDate } from '../dates'
import type { ApplicationState, RunningClock } from './state'
import type { ApplicationStatus } from './status'
import { stopAfter } from './stops'
import { moveFor } from './transitions'

const offDesk = { step: null, level: null, due: null, claim: null, appointment: null } as const

type Created = Extract<ApplicationEvent, { type: 'application.created' }>

/** The state right after the first event. */
function created({ type, ...facts }: Created): ApplicationState {
  return {
    ...facts,
    ...offDesk,
    status: 'draft',
    stop: 'submission',
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
  desk === 'appointment' ? offDesk : { ...offDesk, ...desk, clock: resumed(state.clock, at) }

type Step = Exclude<ApplicationEvent, Created>

/** The step of the table that an event tells of. */
const actions: Record<Exclude<Step['type'], 'application.booking-cancelled'>, ApplicationAction> = {
  'application.submitted': 'submit',
  'application.withdrawn': 'withdraw',
  'application.employer-approved': 'employer-approve',
  'application.employer-returned': 'employer-return',
  'application.booked': 'book',
  'application.rebooked': 'rebook',
  'application.claimed': 'claim',
  'application.released': 'release',
  'application.accepted': 'accept',
  'application.passed': 'pass',
  'application.granted': 'pass',
  'application.returned': 'return',
  'application.recalled': 'recall',
  'application.sent-back': 'send-back',
  'application.overdue': 'mark-overdue',
  'application.due-recomputed': 'recompute-due',
  'application.moved': 'move-authority',
  'application.terminated': 'terminate',
}

function actionOf(event: Step): ApplicationAction {
  if (event.type !== 'application.booking-cancelled') return actions[event.type]
  return event.by === 'employer' ? 'cancel-booking' : 'revoke-booking'
}

/** On the way to the authority the event knows whether the district works by appointment. */
function beforeAuthority(event: Step): ApplicationStatus {
  if (!('desk' in event) || !event.desk) throw new Error(`${event.type} leads to no authority`)
  return event.desk === 'appointment' ? 'awaiting-appointment' : 'awaiting-acceptance'
}

/** Where a step leads: what the table of moves says, and of districts and chains what the event has kept. */
function destination({ kind, status }: ApplicationState, event: Step): ApplicationStatus {
  const to = moveFor(kind, status, actionOf(event))?.to
  switch (to) {
    case undefined:
      throw new Error(`the table knows no ${event.type} of ${kind} from ${status}`)
    case 'first-desk':
      return kindTraits[kind].employerReviews ? 'employer-review' : beforeAuthority(event)
    case 'authority':
      return beforeAuthority(event)
    case 'next-desk':
      // the last pass is written with its 办结
      return event.type === 'application.granted' ? 'granted' : status
    case 'same':
      return status
    default:
      return to
  }
}

/** What an event changes, apart from status and version. */
function change(state: ApplicationState, event: Step): Partial<ApplicationState> {
  switch (event.type) {
    case 'application.submitted': {
      const policyVersion = event.policyVersion ?? state.policyVersion
      const common = { policyVersion, round: event.round, submittedAt: event.at, acceptedOn: null, overdueOn: null }
      return event.desk ? { ...common, ...leftEmployer(state, event.desk, event.at) } : { ...common, ...offDesk }
    }
    case 'application.employer-approved':
      return leftEmployer(state, event.desk, event.at)
    case 'application.employer-returned':
      return { lastReturn: { by: 'employer', at: event.at, items: event.items } }
    case 'application.booked':
      return {
        ...event.desk,
        appointment: event.appointment,
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
      return { ...offDesk, overdueOn: null, clock: resumesOn(state.clock, null) }
    case 'application.claimed':
      return { claim: { staffId: event.staffId, name: event.name } }
    case 'application.released':
      return { claim: null }
    case 'application.accepted':
      return {
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
        deciders: [...state.deciders, { staffId: event.staffId, level: event.level }],
        lastReturn: { by: 'authority', at: event.at, items: event.items },
        clock: paused(state.clock, event.at),
      }
    case 'application.granted':
      return { ...offDesk, closedAt: event.at }
    case 'application.sent-back':
      return {
        ...offDesk,
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
      }
    case 'application.recalled':
    case 'application.withdrawn':
      return { ...offDesk, closedAt: event.at }
    case 'application.terminated':
      return { ...offDesk, closedAt: event.at }
  }
}

/** Folds one event into the state. The first event of a stream must be `application.created`. */
export function evolve(state: ApplicationState | null, event: ApplicationEvent): ApplicationState {
  if (event.type === 'application.created') return created(event)
  if (!state) throw new Error(`an application stream cannot start with ${event.type}`)
  const moved = {
    ...state,
    ...change(state, event),
    status: destination(state, event),
    version: state.version + 1,
  }
  const next = { ...moved, stop: stopAfter(state.stop, moved) }
  return next.level && !next.reached.includes(next.level) ? { ...next, reached: [...next.reached, next.level] } : next
}

/** The state that a stream of events tells, or null for an empty stream. */
export const replay = (events: readonly ApplicationEvent[]): ApplicationState | null =>
  events.reduce<ApplicationState | null>(evolve, null)
