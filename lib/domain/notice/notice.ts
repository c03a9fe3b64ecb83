import type { DistrictCode, ReviewLevelCode } from '../codes'
import type { NoticeCode } from './codes'
import type { Subject } from './subject'

/** Whoever reads messages: a person, a unit, one reviewer. */
export type Recipient = { kind: 'person' | 'employer' | 'staff'; id: string }

/**
 * Everybody who may act on what lies on an authority's desk. `township` counts at the level 属地 only. Nobody
 * hears of a file that he may not decide: `except` are reviewers who have decided at another level, `party` the person
 * whose file it is (A-01, separation of duties).
 */
export type Desk = {
  kind: 'desk'
  district: DistrictCode
  level: ReviewLevelCode
  township: string | null
  except: readonly string[]
  party: string | null
}

/** Officers who keep a figure together: the administrators of an area, or the desk of a level. */
export type Seat =
  { kind: 'administrators'; area: string } | { kind: 'desk'; district: DistrictCode | null; level: ReviewLevelCode }

/** Those who may release what an officer has proposed (`secondsOf`, decision 0023). */
export type Seconds = { kind: 'seconds'; seat: Seat; proposer: string }

/** Everybody whose business a unit conducts: the people linked to it and the holders of its permits. */
export type People = { kind: 'people-of'; employer: string }

/** Units with an open right, and holders of live permits: whoever plans by working days. */
export type Planners = { kind: 'planners' }

export type Audience = Recipient | Desk | Seconds | People | Planners

export type NoticeParams = Record<string, string | number>

declare const made: unique symbol

/**
 * What somebody is told. Only `notice` makes one, and only the `notices.ts` of a noun call it: who is told is a rule of
 * the subject, not of the code around it (tests/unit/laws/telling.test.ts).
 */
export type Notice = {
  readonly to: Audience
  readonly code: NoticeCode
  readonly params: NoticeParams
  readonly about: Subject
  readonly sms: boolean
  /** Person and unit whose names stand in the message (`name`, `employer`), never in the short message. */
  readonly naming: Naming
  readonly [made]: true
}

export type Naming = { person?: string | null; employer?: string | null }

export type Said = {
  about: Subject
  params?: NoticeParams
  /** Besides the message in the portal a short message; reviewers never get one. */
  sms?: boolean
  naming?: Naming
}

/** One notice to one audience. The texts are looked up from `code` (`lib/labels/notices`). */
export const notice = (to: Audience, code: NoticeCode, { about, params = {}, sms = false, naming = {} }: Said) =>
  ({ to, code, params, about, sms, naming }) as Notice

export const toPerson = (id: string): Recipient => ({ kind: 'person', id })
export const toEmployer = (id: string): Recipient => ({ kind: 'employer', id })
/** The desk on which something lies that is no file: nobody is party to it. */
export const staffDesk = (district: DistrictCode, level: ReviewLevelCode, township: string | null = null): Desk => ({
  ...{ kind: 'desk', district, level, township },
  ...{ except: [], party: null },
})
export const toReviewer = (staffId: string): Recipient => ({ kind: 'staff', id: staffId })
