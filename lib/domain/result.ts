import type { Finding } from './findings'
import type { RefusalCode } from './refusal-codes'

/** Expected outcomes are values: either a value or a refusal. Only bugs and broken machinery throw. */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

/** Why a command was not carried out. The sentence for the user is looked up from `code` (lib/labels/refusals). */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  code: Code
  /** Figures and names that the sentence mentions. */
  params?: Record<string, string | number>
  /** Everything that is missing, complete and at once. */
  findings?: Finding[]
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const refuse = <Code extends RefusalCode>(
  code: Code,
  more: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal<Code> } => ({
  ok: false,
  refusal: { code, ...more },
})
