import type { FindingCode } from '../finding-codes'
import type { Finding } from '../findings'

/** Shortfalls of rules that hold 原则上: a reviewer may let the file pass, and writes why (C-37, C-09, D-39). */
const codes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'employer-too-young',
  'employer-capital-low',
  'employer-tax-low',
  'employer-three-year-tax-low',
  'employer-staff-low',
  'branch-permits-full',
  'months-at-employer-short',
  'child-older-than-usual',
])

/** The findings of which whoever passes the file has to say why it passes all the same. */
export const inPrincipleFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind, code }) => kind === 'needs-review' && codes.has(code))

/** A reason in words: not a mark, not a blank. */
export const isReason = (text: string | undefined): boolean => (text ?? '').trim().length >= 4

/** Every code, so that a test can hold it against the rules. */
export const inPrincipleCodes: readonly FindingCode[] = [...codes]
