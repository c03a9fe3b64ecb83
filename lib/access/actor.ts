import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'

/** A natural person (申请人, 持证人), identified by the city identity platform. */
export type PersonActor = { kind: 'person'; accountId: string; personId: string; name: string }

/** The operator (经办人) acting for an employer. */
export type EmployerActor = {
  kind: 'employer'
  accountId: string
  employerId: string
  employerName: string
  operatorName: string
}

/** A reviewer of one authority at one level. `district` is null for the city level, which sees every district. */
export type StaffActor = {
  kind: 'staff'
  accountId: string
  staffId: string
  name: string
  authorityName: string
  district: DistrictCode | null
  level: ReviewLevelCode
  /** Office of a reviewer of the level 属地; null elsewhere. */
  township: string | null
  /** May propose and release parameters of the own district, or of the whole city. */
  administrator: boolean
  /** Blind index of the reviewer's own ID number: nobody reviews his own file. */
  personIndex: string | null
}

/** Timers, import and the outbox. */
export type SystemActor = { kind: 'system'; job: string }

/** Whoever changes something. Visitors of the public pages change nothing and are no actors. */
export type Actor = PersonActor | EmployerActor | StaffActor | SystemActor
export type SignedInActor = PersonActor | EmployerActor | StaffActor
