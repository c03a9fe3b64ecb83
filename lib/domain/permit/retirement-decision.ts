import type { ReviewLevelCode } from '../codes'
import { ok, refuse, type Result } from '../result'

/**
 * What a human of the district can find on a paper: the class of the post, 弹性延迟 to a month, that nothing but the
 * schedule applies, or that the holder is retired already.
 */
export const retirementConclusions = ['post-55', 'post-50', 'statutory', 'late', 'retired'] as const
export type RetirementConclusion = (typeof retirementConclusions)[number]

/** The level that decides on a single permit outside the chain: that of the district. */
export const retirementLevel: ReviewLevelCode = 'district'

/** Shortest text that can name a paper. */
const SHORTEST_BASIS = 4

/**
 * Refuses with `not-permitted` at another level, `application.reviewer-is-party` where the officer is the holder and
 * `retirement.basis-missing` without a paper.
 */
export function mayDecideRetirement(
  { basis }: { basis: string },
  { level, isParty }: { level: ReviewLevelCode; isParty: boolean },
): Result<true> {
  if (level !== retirementLevel) return refuse('not-permitted')
  if (isParty) return refuse('application.reviewer-is-party')
  return basis.trim().length < SHORTEST_BASIS ? refuse('retirement.basis-missing') : ok(true)
}
