import { ok, refuse, type Result } from '../result'
import { normalizeMobile } from '../text/mobile'

export const mobileRefusals = ['mobile-empty', 'mobile-format'] as const

/** A mainland mobile number, 11 digits. Refuses with `mobile-empty` or `mobile-format`. */
export function parseMobile(text: string): Result<string> {
  const mobile = normalizeMobile(text)
  if (mobile === '') return refuse('mobile-empty')
  return /^1[3-9]\d{9}$/.test(mobile) ? ok(mobile) : refuse('mobile-format')
}
