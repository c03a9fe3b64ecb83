import type { PermitType, DistrictCode, ReviewLevelCode } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import type { ApplicationKind } from './kinds'
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
    }
  /** desk null: the employer reviews first */
  | { type: 'application.submitted'; round: number; at: InstantText; desk: Desk | null }
  | { type: 'application.employer-approved'; desk: Desk }
  | { type: 'application.employer-returned'; items: FlaggedItem[]; at: InstantText }
  | { type: 'application.claimed'; staffId: string; name: string }
  | { type: 'application.released' }
  | { type: 'application.accepted'; staffId: string; level: ReviewLevelCode; on: PlainDate; due: DueDay }
  | {
      type: 'application.passed'
      staffId: string
      level: ReviewLevelCode
      next: { step: number; level: ReviewLevelCode } | null
    }
  | { type: 'application.returned'; staffId: string; level: ReviewLevelCode; items: FlaggedItem[]; at: InstantText }
  | { type: 'application.granted'; at: InstantText }
  | { type: 'application.withdrawn'; at: InstantText }
  | { type: 'application.terminated'; at: InstantText; reason: string }

export type ApplicationEventType = ApplicationEvent['type']

/** A level's desk on which the file now lies, and until when that level should have moved it. */
export type Desk = { step: number; level: ReviewLevelCode; due: DueDay }

/** Last day of a review period. Provisional while the calendar of a year is not published. */
export type DueDay = { day: PlainDate; provisional: boolean }
