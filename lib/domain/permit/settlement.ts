import type { ReviewLevelCode } from '../codes'
import { dayOf, type InstantText, type PlainDate } from '../dates'
import { ok, refuse, type Result } from '../result'
import { isLive, statusOn, type PermitState, type SettlementReport, type SettlementSide } from './lifecycle'

/** 已落户, which cancels the permit, or a mistake: 未落户. */
export const settlementConclusions = ['settled', 'mistaken'] as const
export type SettlementConclusion = (typeof settlementConclusions)[number]

/** The level that decides on a single permit outside the chain: that of the district. */
export const settlementLevel: ReviewLevelCode = 'district'

/** Shortest text that can name a paper. */
const SHORTEST_BASIS = 4

/** The first day on which somebody said so and nobody has decided, or null. */
export const reportedSince = (reports: readonly SettlementReport[]): PlainDate | null =>
  reports.map(({ at }) => dayOf(at)).sort()[0] ?? null

type Standing = Pick<PermitState, 'status' | 'validTo' | 'settlement'>
type Report = Omit<SettlementReport, 'at'> & { at: InstantText }

/**
 * May this side report 落户 on this permit? The same side again only to show the paper that was missing. Refuses with
 * `permit.not-live`, `settlement.day-in-future`, `settlement.cancellation-open` where 注销 is already handed in, and
 * `settlement.already-reported`.
 */
export function judgeReport(
  { side, employerId, on, at, proofId }: Report,
  permit: Standing,
  cancellationOpen: boolean,
): Result<SettlementReport> {
  const today = dayOf(at)
  if (!isLive(statusOn(permit, today))) return refuse('permit.not-live')
  if (on > today) return refuse('settlement.day-in-future')
  if (cancellationOpen) return refuse('settlement.cancellation-open')
  const before = permit.settlement.find((said) => said.side === side)
  if (before && (before.proofId || !proofId))
    return refuse('settlement.already-reported', { params: { date: before.on } })
  return ok({ side, employerId, on, at, ...(proofId ? { proofId } : {}) })
}

/**
 * Takes one's own report back while nobody has decided. `employerId` null: the holder. Refuses with
 * `settlement.not-reported`.
 */
export function judgeTakingBack(
  permit: Pick<PermitState, 'settlement'>,
  employerId: string | null,
): Result<SettlementSide> {
  const side: SettlementSide = employerId === null ? 'holder' : 'employer'
  const own = permit.settlement.some(
    (said) => said.side === side && (side === 'holder' || said.employerId === employerId),
  )
  return own ? ok(side) : refuse('settlement.not-reported')
}

type Officer = { level: ReviewLevelCode; isParty: boolean }

/**
 * May this officer decide? Refuses with `not-permitted` at another level, `application.reviewer-is-party` where he is the
 * holder, `settlement.not-reported` where nobody says so any more, `settlement.basis-missing` without a paper or a
 * reason, and `settlement.cancellation-open` where 已落户 would go past a 注销 that is handed in.
 */
export function mayDecideSettlement(
  { conclusion, basis }: { conclusion: SettlementConclusion; basis: string },
  { level, isParty }: Officer,
  { reports, cancellationOpen }: { reports: readonly SettlementReport[]; cancellationOpen: boolean },
): Result<true> {
  if (level !== settlementLevel) return refuse('not-permitted')
  if (isParty) return refuse('application.reviewer-is-party')
  if (reports.length === 0) return refuse('settlement.not-reported')
  if (basis.trim().length < SHORTEST_BASIS) return refuse('settlement.basis-missing')
  return conclusion === 'settled' && cancellationOpen ? refuse('settlement.cancellation-open') : ok(true)
}
