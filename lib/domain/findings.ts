import type { FindingCode } from './finding-codes'

/**
 * One thing a rule has found. Rules answer completely: all findings at once, never only the first (house law 4).
 * `blocking` stops the step, `needs-review` asks a human to judge, `advice` only informs.
 */
export type FindingKind = 'blocking' | 'needs-review' | 'advice'

/** Who can cure it. 有效劳动合同 is the employer's to cure but stands apart in the opinions (U-93). */
export type FindingOwner = 'person' | 'employer' | 'contract'

export type Finding = {
  kind: FindingKind
  /** Stable code; the Chinese sentence is looked up in lib/labels/findings. */
  code: FindingCode
  owner: FindingOwner
  /** Where it is cured: a profile section and field, or an attachment slot. */
  at: { section: string; field?: string } | { slot: string } | null
  params?: Record<string, string | number>
  /** Rows of the requirements this finding comes from, e.g. ["I-05", "T-13"]. */
  rows: string[]
}
