/** What lists and pages show of personal data instead of the data (house law 12). */

/** 1101**********1234: the first and the last four; shorter documents keep one character at each end. */
export function maskIdNumber(number: string): string {
  const keep = number.length >= 12 ? 4 : number.length > 2 ? 1 : 0
  return number.slice(0, keep) + '*'.repeat(number.length - 2 * keep) + number.slice(number.length - keep)
}

/** 周＊＊: the first character; never more than two stars, so that a long name does not give itself away. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '＊'.repeat(Math.min(rest.length, 2))
}

/** 138****0412 for an 11-digit number; anything else shows its last two digits. */
export const maskMobile = (mobile: string): string =>
  /^\d{11}$/.test(mobile)
    ? `${mobile.slice(0, 3)}****${mobile.slice(7)}`
    : '*'.repeat(Math.max(0, mobile.length - 2)) + mobile.slice(-2).padStart(Math.min(2, mobile.length), '*')
