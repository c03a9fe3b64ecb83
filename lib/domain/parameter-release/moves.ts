import type { DistrictCode } from '../codes'
import type { PlainDate } from '../dates'
import { cityWide } from '../policy/sections/parameters'
import { ok, refuse, type Refusal, type Result } from '../result'

/** A version of a figure: proposed by one administrator, released by another. Nothing released is edited. */
export const releaseStatuses = ['proposed', 'released', 'rejected', 'withdrawn'] as const
export type ReleaseStatus = (typeof releaseStatuses)[number]

export const releaseActions = ['release', 'reject', 'withdraw'] as const
export type ReleaseAction = (typeof releaseActions)[number]

type Guard = 'second-person' | 'proposer' | 'date-ahead'
type ReleaseMove = { from: ReleaseStatus; to: ReleaseStatus; guards: readonly Guard[] }

/** The table of moves; what is not in it cannot happen. */
export const releaseMoves: Record<ReleaseAction, ReleaseMove> = {
  release: { from: 'proposed', to: 'released', guards: ['second-person', 'date-ahead'] },
  reject: { from: 'proposed', to: 'rejected', guards: ['second-person'] },
  withdraw: { from: 'proposed', to: 'withdrawn', guards: ['proposer'] },
}

/** Whose figures somebody keeps: those of his district, or those of the whole city; null for everybody else. */
export const areaOf = (staff: {
  administrator: boolean
  district: DistrictCode | null
  level: string
}): DistrictCode | null => {
  if (!staff.administrator) return null
  if (staff.district !== null) return staff.district
  return staff.level === 'city' ? cityWide : null
}

export type StandingProposal = { status: ReleaseStatus; proposedById: string; effectiveFrom: PlainDate }

function objection(guard: Guard, proposal: StandingProposal, staffId: string, on: PlainDate): Refusal | null {
  switch (guard) {
    case 'second-person':
      return proposal.proposedById === staffId ? refuse('parameter.own-proposal').refusal : null
    case 'proposer':
      return proposal.proposedById === staffId ? null : refuse('parameter.not-proposer').refusal
    case 'date-ahead':
      // a day that has begun keeps its figures, or files accepted on it would be judged twice
      return proposal.effectiveFrom > on ? null : refuse('parameter.date-passed').refusal
  }
}

/**
 * May this administrator of the figure's own area take this step on the day `on`? Refuses with `parameter.decided`, or
 * what a guard objects: `parameter.own-proposal`, `parameter.not-proposer`, `parameter.date-passed`.
 */
export function judgeRelease(
  proposal: StandingProposal,
  action: ReleaseAction,
  staffId: string,
  on: PlainDate,
): Result<ReleaseMove> {
  const move = releaseMoves[action]
  if (proposal.status !== move.from) return refuse('parameter.decided')
  for (const guard of move.guards) {
    const refusal = objection(guard, proposal, staffId, on)
    if (refusal) return { ok: false, refusal }
  }
  return ok(move)
}

/** What is somebody else's step is not offered at all; what a date forbids is shown with its reason. */
const notOwn = ['parameter.decided', 'parameter.own-proposal', 'parameter.not-proposer']

export const availableReleaseActions = (proposal: StandingProposal, staffId: string, on: PlainDate) =>
  releaseActions.flatMap((action): { action: ReleaseAction; refusal: Refusal | null }[] => {
    const verdict = judgeRelease(proposal, action, staffId, on)
    if (verdict.ok) return [{ action, refusal: null }]
    return notOwn.includes(verdict.refusal.code) ? [] : [{ action, refusal: verdict.refusal }]
  })
