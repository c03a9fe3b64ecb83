import { needsAppointment } from '../appointment/slots'
import type { PolicyFile } from '../policy/schema'
import { kindTraits } from './kinds'
import type { ApplicationState } from './state'
import { statusRows, type Standing, type StopCode } from './status'

/** What the road depends on. */
export type RoadPolicy = Pick<PolicyFile, 'chains' | 'appointment'>

/**
 * The road of a business: submission → the employer's review → 预约 → every level of the chain → 办结, each where the kind
 * and the district know it (S-30…S-42). A level between two levels is one more code in the chain of the policy file.
 */
export const stopsOf = (kind: ApplicationState['kind'], policy: RoadPolicy): StopCode[] => [
  'submission',
  ...(kindTraits[kind].employerReviews ? (['employer'] as const) : []),
  ...(needsAppointment(policy, kind) ? (['appointment'] as const) : []),
  ...policy.chains[kind],
  'end',
]

/** The stop on which the file lies after a step; a file that leaves its road keeps the one at which it did. */
export function stopAfter(before: StopCode, { status, level }: Pick<ApplicationState, 'status' | 'level'>): StopCode {
  const { stop } = statusRows[status]
  return (stop === 'level' ? level : stop) ?? before
}

/**
 * How the file stands at a stop of its road: what lies before the place where it is has been passed in this round, what
 * lies behind it has not been reached. A file that came back from a level which its present chain does not know (it has
 * moved to another authority) stands before the first level.
 */
export function standingOf(
  stop: StopCode,
  { kind, status, stop: here }: Pick<ApplicationState, 'kind' | 'status' | 'stop'>,
  policy: RoadPolicy,
): Standing {
  const road = stopsOf(kind, policy)
  const known = road.indexOf(here)
  const place = known < 0 ? road.length - 1 - policy.chains[kind].length : known
  const index = road.indexOf(stop)
  if (index === place) return statusRows[status].standing
  return index < place ? 'done' : 'todo'
}
