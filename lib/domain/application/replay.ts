import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

const offDesk = { step: null, level: null, due: null, claim: null } as const

type Created = Extract<ApplicationEvent, { type: 'application.created' }>

/** The state right after the first event. */
function created({ type, ...facts }: Created): ApplicationState {
  return {
    ...facts,
    ...offDesk,
    status: 'draft',
    round: 0,
    submittedAt: null,
    reached: [],
    acceptedOn: null,
    deciders: [],
    lastReturn: null,
    closedAt: null,
    version: 1,
  }
}

/** What an event changes, apart from the version. */
function change(state: ApplicationState, event: Exclude<ApplicationEvent, Created>): Partial<ApplicationState> {
  switch (event.type) {
    case 'application.submitted': {
      const common = { round: event.round, submittedAt: event.at, acceptedOn: null }
      return event.desk
        ? { ...common, ...event.desk, claim: null, status: 'awaiting-acceptance' }
        : { ...common, ...offDesk, status: 'employer-review' }
    }
    case 'application.employer-approved':
      return { status: 'awaiting-acceptance', ...event.desk, claim: null }
    case 'application.employer-returned':
      return { status: 'employer-returned', lastReturn: { by: 'employer', at: event.at, items: event.items } }
    case 'application.claimed':
      return { claim: { staffId: event.staffId, name: event.name } }
    case 'application.released':
      return { claim: null }
    case 'application.accepted':
      return { status: 'under-review', acceptedOn: event.on, due: event.due }
    case 'application.passed': {
      const deciders = [...state.deciders, { staffId: event.staffId, level: event.level }]
      return event.next ? { deciders, ...event.next, claim: null } : { deciders, ...offDesk }
    }
    case 'application.returned':
      return {
        ...offDesk,
        status: 'returned',
        deciders: [...state.deciders, { staffId: event.staffId, level: event.level }],
        lastReturn: { by: 'authority', at: event.at, items: event.items },
      }
    case 'application.granted':
      return { ...offDesk, status: 'granted', closedAt: event.at }
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
