import { dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'
import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'

/** Drops blanks, hyphens, brackets and the country prefix that phones copy along. */
export const normalizeMobile = settling((text) =>
  foldDashes(foldForms(dropBlanks(dropInvisible(text))))
    .replace(/[-()]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, ''),
)

/** A mainland mobile number, 11 digits. Refuses with `mobile-empty` or `mobile-format`. */
export function parseMobile(text: string): Result<string, Refusal<RefusalCodes['mobile']>> {
  const mobile = normalizeMobile(text)
  if (mobile === '') return refuse('mobile-empty')
  return /^1[3-9]\d{9}$/.test(mobile) ? ok(mobile) : refuse('mobile-format')
}
