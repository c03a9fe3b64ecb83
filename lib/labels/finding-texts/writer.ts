import type { Finding } from '../../domain/findings'

export type FindingText = {
  /** What is wrong, one sentence. */
  what: string
  /** What to do about it, one sentence. */
  cure: string
}

export type WriterInput = {
  /** The field or slot as it is called on screen. */
  name: string
  /** True for a field that is picked from a list or a calendar. */
  chosen: boolean
  side: 'person' | 'employer'
  finding: Pick<Finding, 'kind' | 'owner' | 'at'>
  params: Record<string, string | number>
}

export type FindingWriter = (input: WriterInput) => FindingText

/** A text that says the same wherever it is found. */
export const fixed =
  (what: string, cure: string): FindingWriter =>
  () => ({ what, cure })
