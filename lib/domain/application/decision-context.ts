import type { RefusalCode } from '../refusal-codes'
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
  /** What is ticked with the step, in the words beside the boxes: frozen as they were read (decision 0042). */
  confirmed?: readonly string[]
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
  grantObstacle: RefusalCode | null
  /** The employer's right is open with the authority of the file on this day; true for kinds that need none (S-77). */
  rightHere: boolean
  /** Code of the 属地部门 to which the file goes, where the district has them. */
  township?: string | null
  /** What the unit's own data lack before it may hand anything on (U-02). */
  unitFindings: Finding[]
  /** 未婚已育: the unit says something about it before the file goes on (U-97). */
  remarkAsked: boolean
}

/** What every step is judged by: who takes it, and when. */
export type FileContext = { mover: Mover; now: InstantText }

/** … and by which rules and days. */
export type RulesContext = FileContext & { policy: Policy; calendar: WorkCalendar }

/** … and with what is known outside. */
export type DecisionContext = RulesContext & { facts: FileFacts }

/** A context that reaches as far as the step needs. */
export type AnyContext = FileContext | RulesContext | DecisionContext

/** How far a step looks: at the file alone, at the rules, at everything. Each includes the one before. */
export const grounds = ['file', 'rules', 'facts'] as const
export type Ground = (typeof grounds)[number]

/** The farthest of several. */
export const farthest = (needs: readonly Ground[]): Ground =>
  grounds.findLast((ground) => needs.includes(ground)) ?? 'file'

/** A question with the ground that it declares; it cannot read farther, and nothing more is loaded for it. */
export type Question<A extends unknown[], R> = { needs: Ground; ask: (context: AnyContext, ...about: A) => R }

function rulesOf(context: AnyContext): RulesContext {
  if (!('policy' in context)) throw new Error('a step that needs the rules was asked without them')
  return context
}

function factsOf(context: AnyContext): DecisionContext {
  if (!('facts' in context)) throw new Error('a step that needs the facts was asked without them')
  return context
}

/** Read off the file alone. */
export const onFile = <A extends unknown[], R>(ask: (context: FileContext, ...about: A) => R): Question<A, R> => ({
  needs: 'file',
  ask,
})

/** Asks the rules and the calendar, too. */
export const onRules = <A extends unknown[], R>(ask: (context: RulesContext, ...about: A) => R): Question<A, R> => ({
  needs: 'rules',
  ask: (context, ...about) => ask(rulesOf(context), ...about),
})

/** Asks for everything that is known: the dossier is loaded and the rules run. */
export const onFacts = <A extends unknown[], R>(ask: (context: DecisionContext, ...about: A) => R): Question<A, R> => ({
  needs: 'facts',
  ask: (context, ...about) => ask(factsOf(context), ...about),
})
