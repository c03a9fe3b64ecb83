import type { DistrictCode, ReviewLevelCode, ApplicationAction } from '../codes'
import type { WorkCalendar } from '../deadlines/calendar'
import type { InstantText } from '../dates'
import type { BookedSlot } from '../appointment/slots'
import type { Finding } from '../findings'
import type { Policy } from '../policy/schema'
import type { FlaggedItem, Opinion } from './opinion'

/** Who acts, as far as the core needs to know. */
export type Mover =
  | { kind: 'person'; personId: string }
  | { kind: 'employer'; employerId: string }
  | {
      kind: 'staff'
      staffId: string
      name: string
      district: DistrictCode | null
      level: ReviewLevelCode
      /** Office of a reviewer of the level 属地. */
      township?: string | null
      /** The reviewer is the applicant himself or signs for the employer. */
      isParty: boolean
    }
  | { kind: 'system' }

/**
 * What somebody asks for. Only a return carries an opinion that must have items; elsewhere it may be a hint.
 * `requestId` names the 申请类请求 that a recall or a sending back carries out, `slot` the place to be booked.
 */
export type ApplicationCommand = {
  action: ApplicationAction
  opinion?: Opinion
  reason?: string
  requestId?: string
  /** Of `move-authority`: where the file goes on, and by which rules. */
  authority?: { district: DistrictCode; policyVersion: string; transferId: string }
  slot?: BookedSlot
}

/** What the outside knows about the file at this moment; loaded by the service, judged here. */
export type FileFacts = {
  /** Everything a rule has to say about the file as it would be submitted now. */
  findings: readonly Finding[]
  /** Items of the last return whose document or section has not changed since. */
  unchangedItems: readonly FlaggedItem[]
  /** Why the effect of 办结 could not take place (a live permit exists, the link has ended …), or null. */
  grantObstacle: string | null
  /** The employer's right is open with the authority of the file on this day; true for kinds that need none (S-77). */
  rightHere: boolean
  /** Code of the 属地部门 to which the file goes, where the district has them. */
  township?: string | null
}

export type DecisionContext = {
  mover: Mover
  now: InstantText
  policy: Policy
  calendar: WorkCalendar
  facts: FileFacts
}
