import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'
import type { Actor, StaffActor } from './actor'

/**
 * What an actor may see, derived from the identity alone and never from the request (house law 7). Repositories take
 * a scope, so a file outside it is simply not found.
 */
export type ApplicationScope =
  | { kind: 'person'; personId: string }
  /** An employer sees what it started itself and what an employee has submitted, but no employee's draft. */
  | { kind: 'employer'; employerId: string }
  /** A level sees what has ever lain on its desk; the city level in every district (A-01, G-32). */
  | LevelScope
  | { kind: 'all' }

/** `township` counts at the level 属地 only: an office sees the files of its own employers. */
export type LevelScope = {
  kind: 'level'
  district: DistrictCode | null
  level: ReviewLevelCode
  township: string | null
}

export function applicationScope(actor: Actor): ApplicationScope {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', personId: actor.personId }
    case 'employer':
      return { kind: 'employer', employerId: actor.employerId }
    case 'staff':
      return levelScope(actor)
    case 'system':
      return { kind: 'all' }
  }
}

export const levelScope = (actor: StaffActor): LevelScope => ({
  kind: 'level',
  district: actor.district,
  level: actor.level,
  township: actor.township,
})
