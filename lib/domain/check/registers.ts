import type { CheckName } from '../codes'
import type { PlainDate } from '../dates'

/** Questions that outside registers are asked by themselves (X-01… ). */

/** Who answers: 公安, 市场监管, 教育, 社保. */
export const registers = ['public-security', 'market-regulation', 'education', 'social-insurance'] as const
export type Register = (typeof registers)[number]

export const registerOf: Record<CheckName, Register> = {
  identity: 'public-security',
  registration: 'market-regulation',
  education: 'education',
  degree: 'education',
  'social-insurance': 'social-insurance',
}

/**
 * What became of a question. `manual`: the register leaves it to people (需人工审核). `unavailable`: it could not be
 * asked (教委端口异常); neither ever stops a step.
 */
export const checkStatuses = ['waiting', 'match', 'mismatch', 'valid', 'invalid', 'manual', 'unavailable'] as const
export type CheckStatus = (typeof checkStatuses)[number]

/** The register knows degrees granted on this day or later; older certificates are attested by hand (Q88, T-11). */
export const degreesKnownSince: PlainDate = '2008-09-01'

/** The same data are not asked about again within so many days, unless somebody asks for it. */
export const answerHoldsDays = 30

const MINUTE_MS = 60_000
const waits = [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS]

/** Milliseconds to the next try after the n-th one has failed (n from 1); null: people judge, nobody asks any more. */
export const nextTryAfterMs = (failures: number): number | null => waits[failures - 1] ?? null
