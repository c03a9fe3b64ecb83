import type { DistrictCode, PermitType, ReviewLevelCode, ApplicationKind } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import type { ClockPause } from '../deadlines/review-clock'
import type { DueDay } from './events'
import type { BookedSlot } from '../appointment/slots'
import type { FlaggedItem } from './opinion'
import type { ApplicationStatus, StopCode } from './status'

/** The last refusal of a file: who flagged what, and when; cured items are recognised by a later change. */
export type LastReturn = { by: 'employer' | 'authority'; at: InstantText; items: FlaggedItem[] }

/** The review clock as the events tell it: its first day, and the times in which the file was away (C-04). */
export type RunningClock = { startedOn: PlainDate; pauses: ClockPause[] }

/** One run of one business, as its events tell it. */
export type ApplicationState = {
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  district: DistrictCode
  permitType: PermitType
  /** The version of the district's rules whose road the file goes: of the opening, then of the first submission. */
  policyVersion: string
  personId: string | null
  employerId: string
  employmentId: string | null
  filingRightId: string | null
  permitId: string | null
  /** 第 n 轮: 0 before the first submission. */
  round: number
  submittedAt: InstantText | null
  /** Index into the chain and its level; null while no authority holds the file. */
  step: number | null
  level: ReviewLevelCode | null
  /** Where on its road the file lies, or left it. */
  stop: StopCode
  /** 属地部门 of the running round, and of the last one once the file is over; null where there are none. */
  township: string | null
  /** Levels on whose desk the file has ever lain. */
  reached: ReviewLevelCode[]
  /** The booked place of this round, while the authority holds the file (P-03). */
  appointment: BookedSlot | null
  acceptedOn: PlainDate | null
  /** The day of the first acceptance: its figures judge the file from then on, through all rounds (E-44, A-07). */
  judgedOn: PlainDate | null
  due: DueDay | null
  /** Null until the district's start event has happened; it runs through all rounds. */
  clock: RunningClock | null
  /** The day on which the file was marked overdue in this round (S-93). */
  overdueOn: PlainDate | null
  claim: { staffId: string; name: string } | null
  /** Every decision of every round, for the separation of duties. */
  deciders: { staffId: string; level: ReviewLevelCode }[]
  lastReturn: LastReturn | null
  closedAt: InstantText | null
  /** Number of events so far; the guard of every write. */
  version: number
}
