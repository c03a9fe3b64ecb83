import type { RefusalCode } from '../refusal-codes'
import type { PlainDate } from '../dates'
import { ok, refuse, type Refusal, type Result } from '../result'
import { proposalTraits, type ProposalKind } from './kinds'

/** A figure that is proposed by one officer and released by another. Nothing released is edited. */
export const proposalStatuses = ['proposed', 'released', 'rejected', 'withdrawn'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const decisionActions = ['release', 'reject', 'withdraw'] as const
export type DecisionAction = (typeof decisionActions)[number]

type Guard = 'second-person' | 'proposer' | 'day-ahead' | 'reason'
type Move = { from: ProposalStatus; to: ProposalStatus; guards: readonly Guard[] }

/** The table of moves; what is not in it cannot happen. */
export const proposalMoves: Record<DecisionAction, Move> = {
  release: { from: 'proposed', to: 'released', guards: ['second-person', 'day-ahead'] },
  reject: { from: 'proposed', to: 'rejected', guards: ['second-person', 'reason'] },
  withdraw: { from: 'proposed', to: 'withdrawn', guards: ['proposer'] },
}

export type StandingProposal = {
  kind: ProposalKind
  status: ProposalStatus
  proposedById: string
  /** First day of use; null for a figure that counts from its release. */
  effectiveFrom: PlainDate | null
}

/** Who decides, on which day; `seconds` are the ids of those who may release it today. */
export type Deciding = { staffId: string; seconds: readonly string[]; on: PlainDate; reason?: string }

function objection(guard: Guard, proposal: StandingProposal, deciding: Deciding, asked: boolean): Refusal | null {
  const { staffId, seconds, on, reason = '' } = deciding
  const own = proposal.proposedById === staffId
  switch (guard) {
    case 'second-person':
      if (own) return refuse('proposal.own').refusal
      return seconds.includes(staffId) ? null : refuse('proposal.not-second').refusal
    case 'proposer':
      return own ? null : refuse('proposal.not-proposer').refusal
    case 'day-ahead': {
      // a day that has begun keeps its figures, or files accepted on it would be judged twice
      const passed = proposal.effectiveFrom !== null && proposal.effectiveFrom <= on
      return passed && proposalTraits[proposal.kind].begins === 'ahead' ? refuse('proposal.day-passed').refusal : null
    }
    case 'reason':
      return asked && reason.trim().length < 2 ? refuse('proposal.reason-required').refusal : null
  }
}

/**
 * May this officer take this step? Refuses with `proposal.decided`, or what a guard objects: `proposal.own`,
 * `proposal.not-second`, `proposal.not-proposer`, `proposal.day-passed`, `proposal.reason-required`. With `asked` false
 * it answers whether the step is offered.
 */
export function judgeDecision(
  proposal: StandingProposal,
  action: DecisionAction,
  deciding: Deciding,
  asked = true,
): Result<Move> {
  const move = proposalMoves[action]
  if (proposal.status !== move.from) return refuse('proposal.decided')
  for (const guard of move.guards) {
    const refusal = objection(guard, proposal, deciding, asked)
    if (refusal) return { ok: false, refusal }
  }
  return ok(move)
}

/** What is somebody else's step is not offered at all; what a date forbids is shown with its reason. */
const notOwn: readonly RefusalCode[] = [
  'proposal.decided',
  'proposal.own',
  'proposal.not-second',
  'proposal.not-proposer',
]

export const availableDecisions = (proposal: StandingProposal, deciding: Deciding) =>
  decisionActions.flatMap((action): { action: DecisionAction; refusal: Refusal | null }[] => {
    const verdict = judgeDecision(proposal, action, deciding, false)
    if (verdict.ok) return [{ action, refusal: null }]
    return notOwn.includes(verdict.refusal.code) ? [] : [{ action, refusal: verdict.refusal }]
  })

/** No figure without its basis: name, number or day of the paper. Refuses with `proposal.basis-required`. */
export const judgeBasis = (basis: string): Result<string> =>
  basis.trim().length < 5 ? refuse('proposal.basis-required') : ok(basis.trim())

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, plain(part)]),
  )
}

/**
 * Does a figure still stand as it did when it was proposed? The second person signs what the first has seen, and
 * nothing else.
 */
export const standsAsSeen = (pin: unknown, now: unknown): boolean =>
  JSON.stringify(plain(pin)) === JSON.stringify(plain(now))
