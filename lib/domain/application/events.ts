import type { PermitType, DistrictCode, ReviewLevelCode, ApplicationKind } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import type { BookedSlot } from '../appointment/slots'
import type { FlaggedItem } from './opinion'

/**
 * What happened to an application. Events carry their consequences (levels, days), so replay needs no policy and
 * yesterday's files do not change when a rule does. Free text travels apart, sealed (`SealedPart`).
 */
export type ApplicationEvent =
  | {
      type: 'application.created'
      number: string
      kind: ApplicationKind
      district: DistrictCode
      permitType: PermitType
      policyVersion: string
      personId: string | null
      employerId: string
      employmentId: string | null
      filingRightId: string | null
      permitId: string | null
    }
  /**
   * desk null: the employer reviews first. policyVersion: with the first submission, the version in force on that day,
   * which is the road of the file from then on (decision 0012); in older events the one of the opening stays.
   */
  | {
      type: 'application.submitted'
      round: number
      at: InstantText
      desk: DeskOrAppointment | null
      policyVersion?: string
    }
  | { type: 'application.employer-approved'; at: InstantText; desk: DeskOrAppointment }
  | { type: 'application.employer-returned'; items: FlaggedItem[]; at: InstantText }
  /** A place in a slot is taken; from the booked day on the file is with the authority (P-03). */
  | { type: 'application.booked'; appointment: BookedSlot; desk: Desk; at: InstantText }
  | { type: 'application.rebooked'; appointment: BookedSlot; due: DueDay; at: InstantText }
  /** Back to 待预约: the employer gave the place up, or the authority closed the slot. */
  | { type: 'application.booking-cancelled'; by: 'employer' | 'authority'; at: InstantText }
  | { type: 'application.claimed'; staffId: string; name: string }
  | { type: 'application.released' }
  | {
      type: 'application.accepted'
      staffId: string
      level: ReviewLevelCode
      on: PlainDate
      due: DueDay
      /** The district's review clock starts with this step (C-04). */
      clockStarts: boolean
    }
  | {
      type: 'application.passed'
      staffId: string
      level: ReviewLevelCode
      on: PlainDate
      next: { step: number; level: ReviewLevelCode } | null
      /** The term from here on; null when it does not change. */
      due: DueDay | null
      clockStarts: boolean
    }
  | { type: 'application.returned'; staffId: string; level: ReviewLevelCode; items: FlaggedItem[]; at: InstantText }
  | { type: 'application.granted'; at: InstantText }
  | { type: 'application.withdrawn'; at: InstantText }
  /** Taken back at the employer's request, which the authority granted (U-96). */
  | { type: 'application.recalled'; at: InstantText; requestId: string }
  /** Given back for correction at the employer's request. */
  | { type: 'application.sent-back'; at: InstantText; requestId: string }
  /** The due day has passed on the authority's desk: told once (S-93). */
  | { type: 'application.overdue'; on: PlainDate }
  /** The calendar of a year was published or corrected. */
  | { type: 'application.due-recomputed'; due: DueDay }
  | { type: 'application.terminated'; at: InstantText; reason: string }
  /** The unit stands with another authority: the file goes on there, by its rules (A-36, S-37). */
  | {
      type: 'application.moved'
      at: InstantText
      district: DistrictCode
      policyVersion: string
      /** The 单位主管部门变更 that moved it. */
      transferId: string
    }

/**
 * A level's desk on which the file now lies, and until when that level should have moved it. `township` is the office
 * to which it goes in this round, where the district has offices.
 */
export type Desk = { step: number; level: ReviewLevelCode; due: DueDay; township?: string }

/** Where a file goes that leaves the employer: onto a desk, or first to its appointment (S-42). */
export type DeskOrAppointment = Desk | 'appointment'

/** Last day of a review period. Provisional while the calendar of a year is not published. */
export type DueDay = { day: PlainDate; provisional: boolean }
