import type { DistrictCode } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import { ok, refuse, type Result } from '../result'
import { openEnded, type Waiting } from '../waiting'

/** 关联 (S-20…S-26): 待确认 · 已撤回 · 已拒绝 · 在职 · 已解除. */
export const employmentStatuses = ['pending', 'withdrawn', 'rejected', 'active', 'dissolved'] as const
export type EmploymentStatus = (typeof employmentStatuses)[number]

/** 解除关联 的事由 (U-73). */
export const dissolveReasons = ['left', 'group-transfer', 'settled', 'permit-ended', 'retired'] as const
export type DissolveReason = (typeof dissolveReasons)[number]

export type EmploymentEvent =
  | { type: 'employment.requested'; personId: string; employerId: string; at: InstantText }
  | { type: 'employment.withdrawn'; at: InstantText }
  | { type: 'employment.rejected'; at: InstantText }
  /** `insuranceRecord`: the unit has seen his record of social insurance at itself (U-78); absent where nobody asked. */
  | { type: 'employment.accepted'; at: InstantText; terms: ContractTerms; contractId: string; insuranceRecord?: true }
  | { type: 'employment.contract-updated'; at: InstantText; terms: ContractTerms; contractId: string }
  /** 请求解除关联: the employee has left and asks the employer to say so. */
  | { type: 'employment.dissolve-asked'; at: InstantText; leftOn?: PlainDate }
  /** The request has stayed unanswered beyond the district's term: the authority was told on the day `on` (pain 23). */
  | { type: 'employment.dissolve-escalated'; at: InstantText; on: PlainDate; district: DistrictCode }
  /** `proofId` is the paper that was shown; absent where the system knows the fact itself. */
  | { type: 'employment.dissolved'; at: InstantText; on: PlainDate; reason: DissolveReason; proofId?: string }

/** Terms of the contract as the employer states them (U-63). endsOn null: 无固定期限. */
export type ContractTerms = { startsOn: PlainDate; endsOn: PlainDate | null; position: string }

export type EmploymentState = {
  personId: string
  employerId: string
  status: EmploymentStatus
  requestedAt: InstantText
  decidedAt: InstantText | null
  terms: ContractTerms | null
  /** When the employee asked for the end of the link, while it stands. */
  dissolveAskedAt: InstantText | null
  /** When he left, as he says. */
  leftOn: PlainDate | null
  /** Which authority was told that the request stays unanswered, and when. */
  escalated: { on: PlainDate; district: DistrictCode } | null
  dissolved: { on: PlainDate; reason: DissolveReason } | null
  version: number
}

/** Folds one event; the first must be `employment.requested`. */
export function evolveEmployment(state: EmploymentState | null, event: EmploymentEvent): EmploymentState {
  if (event.type === 'employment.requested')
    return {
      personId: event.personId,
      employerId: event.employerId,
      status: 'pending',
      requestedAt: event.at,
      decidedAt: null,
      terms: null,
      dissolveAskedAt: null,
      leftOn: null,
      escalated: null,
      dissolved: null,
      version: 1,
    }
  if (!state) throw new Error(`an employment stream cannot start with ${event.type}`)
  const next = { ...state, version: state.version + 1 }
  switch (event.type) {
    case 'employment.withdrawn':
      return { ...next, status: 'withdrawn', decidedAt: event.at }
    case 'employment.rejected':
      return { ...next, status: 'rejected', decidedAt: event.at }
    case 'employment.accepted':
      return { ...next, status: 'active', decidedAt: event.at, terms: event.terms }
    case 'employment.contract-updated':
      return { ...next, terms: event.terms }
    case 'employment.dissolve-asked':
      return { ...next, dissolveAskedAt: event.at, leftOn: event.leftOn ?? null }
    case 'employment.dissolve-escalated':
      return { ...next, escalated: { on: event.on, district: event.district } }
    case 'employment.dissolved':
      return { ...next, status: 'dissolved', dissolved: { on: event.on, reason: event.reason } }
  }
}

/** status × action → allowed. Only the employer ends a link; the person can ask for it (U-72, C-33). */
export const employmentMoves = {
  withdraw: { from: 'pending', by: 'person', rows: ['S-21'] },
  accept: { from: 'pending', by: 'employer', rows: ['S-22', 'U-63'] },
  reject: { from: 'pending', by: 'employer', rows: ['S-23'] },
  'update-contract': { from: 'active', by: 'employer', rows: ['U-68'] },
  'ask-dissolve': { from: 'active', by: 'person', rows: ['U-72', 'U-74'] },
  dissolve: { from: 'active', by: 'employer', rows: ['S-24', 'U-72'] },
} as const satisfies Record<string, { from: EmploymentStatus; by: 'person' | 'employer'; rows: readonly string[] }>
export type EmploymentAction = keyof typeof employmentMoves

/** Refuses a step that the state of the link does not know, naming the state it is in. */
export const judgeEmployment = (state: EmploymentState, action: EmploymentAction): Result<true> =>
  state.status === employmentMoves[action].from
    ? ok(true)
    : refuse('employment.no-such-step', { params: { status: state.status } })

/** What must be known before a new link may be requested (S-20, I-40…I-42, U-69, U-70). */
export type LinkFacts = {
  profileComplete: boolean
  hasActiveLink: boolean
  /** The employer has an open right (full or receive-only). */
  employerMayFile: boolean
  /** Status of the person's live permit with another employer, if any: a holder changes only while it hangs (U-70). */
  livePermit: 'valid' | 'suspended' | null
}

/** May this person ask this employer for a link? */
export function judgeLinkRequest(facts: LinkFacts): Result<true> {
  if (!facts.profileComplete) return refuse('employment.profile-incomplete')
  if (facts.hasActiveLink) return refuse('employment.already-linked')
  if (!facts.employerMayFile) return refuse('employment.employer-without-right')
  if (facts.livePermit === 'valid') return refuse('employment.permit-not-suspended')
  return ok(true)
}

/** Are the stated terms possible? `on` is the day of the statement. */
export function judgeTerms(terms: ContractTerms, on: PlainDate): Result<true> {
  if (terms.startsOn > on) return refuse('employment.contract-not-started')
  if (terms.endsOn !== null && terms.endsOn <= terms.startsOn) return refuse('employment.contract-dates-reversed')
  if (terms.endsOn !== null && terms.endsOn < on) return refuse('employment.contract-expired')
  return ok(true)
}

/** 关联 that the unit has to confirm, without a term (S-20, U-61). */
export const linkWaiting = (requestedOn: PlainDate, decidedOn: PlainDate | null = null): Waiting =>
  openEnded('link', { by: 'person', of: 'employer', askedOn: requestedOn, answeredOn: decidedOn })
