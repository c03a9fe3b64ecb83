import type { DistrictCode, ReviewLevelCode } from '../codes'
import type { PlainDate } from '../dates'
import type { Finding } from '../findings'
import type { PolicyFile } from '../policy/schema'
import { ok, refuse, type Refusal, type Result } from '../result'
import { openEnded, type Waiting } from '../waiting'

/** 情况表 handed in to the 属地部门 (U-115, A-13): 已报送 → 已收 (回执), or back with a reason. */
export const situationStatuses = ['handed-in', 'received', 'returned'] as const
export type SituationStatus = (typeof situationStatuses)[number]

export const situationActions = ['receive', 'return'] as const
export type SituationAction = (typeof situationActions)[number]

/** The table of moves; what was returned is not repaired but handed in anew. */
export const situationMoves: readonly {
  from: SituationStatus
  action: SituationAction
  to: SituationStatus
  reason: boolean
}[] = [
  { from: 'handed-in', action: 'receive', to: 'received', reason: false },
  { from: 'handed-in', action: 'return', to: 'returned', reason: true },
]

/** Somebody who asks for a step on a report, as far as it matters. */
export type SituationReader = { district: DistrictCode | null; level: ReviewLevelCode; township: string | null }

/** Is this the desk to which the report was handed in? */
export const isOfficeOf = (
  report: { district: DistrictCode; township: string },
  { district, level, township }: SituationReader,
): boolean => level === 'township' && district === report.district && township === report.township

/**
 * May this reviewer take this step now? Refuses with `not-found` (another office), `situation.no-such-step` or
 * `situation.reason-required`.
 */
export function judgeSituation(
  report: { district: DistrictCode; township: string; status: SituationStatus },
  action: SituationAction,
  reader: SituationReader,
  reason?: string,
): Result<SituationStatus> {
  if (!isOfficeOf(report, reader)) return refuse('not-found')
  const move = situationMoves.find((entry) => entry.action === action && entry.from === report.status)
  if (!move) return refuse('situation.no-such-step')
  if (move.reason && (reason ?? '').trim().length < 5) return refuse('situation.reason-required')
  return ok(move.to)
}

/** Steps of the office with the reason why not, where there is one. */
export const availableSituationActions = (
  report: Parameters<typeof judgeSituation>[0],
  reader: SituationReader,
): { action: SituationAction; refusal: Refusal | null }[] =>
  situationMoves
    .filter(({ from }) => from === report.status && isOfficeOf(report, reader))
    .map(({ action }) => ({ action, refusal: null }))

/**
 * What the office is told about a file whose table has not come in (U-115, M-13): it judges, and nothing waits for the
 * paper.
 */
export const situationFindings = (
  policy: PolicyFile,
  { level, reported }: { level: string | null; reported: boolean },
): Finding[] =>
  policy.situationReport.value && level === 'township' && !reported
    ? [{ kind: 'needs-review', code: 'situation-report-missing', owner: 'employer', at: null, rows: ['U-115', 'M-13'] }]
    : []

/** What lies with the office and is in no table that counts: the unit is asked to hand one in; no term (U-115, A-13). */
export const reportWaiting = (since: PlainDate): Waiting =>
  openEnded('situation-report', { by: 'township', of: 'employer', askedOn: since })

/** A table that was handed in waits for its 回执; no term. */
export const receiptWaiting = (handedInOn: PlainDate, answeredOn: PlainDate | null): Waiting =>
  openEnded('situation-receipt', { by: 'employer', of: 'township', askedOn: handedInOn, answeredOn })
