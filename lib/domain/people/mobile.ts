import { ok, refuse, type Result } from '../result'

export const mobileRefusals = ['mobile-empty', 'mobile-format'] as const

/** Drops blanks, hyphens and the country prefix that phones copy along. */
export const normalizeMobile = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')

/** A mainland mobile number, 11 digits. Refuses with `mobile-empty` or `mobile-format`. */
export function parseMobile(text: string): Result<string> {
  const mobile = normalizeMobile(text)
  if (mobile === '') return refuse('mobile-empty')
  return /^1[3-9]\d{9}$/.test(mobile) ? ok(mobile) : refuse('mobile-format')
}
