/** Check digits of the two numbers that a real identity platform would have verified. */

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const idCheckDigit = (first17: string): string => {
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** 公民身份号码 (GB 11643): 18 characters, a birthday that exists, a right check digit. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)]
  const birth = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(birth.getTime()) || birth.getUTCDate() !== Number(day) || Number(year) < 1900) return false
  return idCheckDigit(text.slice(0, 17)) === text[17]
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const usccCheckDigit = (first17: string): string => {
  const sum = usccWeights.reduce((total, weight, at) => total + weight * usccAlphabet.indexOf(first17[at] ?? ''), 0)
  return usccAlphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** 统一社会信用代码 (GB 32100): 18 characters without I O S V Z and a right check digit. */
export function isUscc(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && usccCheckDigit(text.slice(0, 17)) === text[17]
}

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** A valid number for testers who start from nothing: an invented resident of 通州 born in 1990. */
export function sampleIdNumber(sequence: number): string {
  const day = String(1 + (sequence % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(sequence / 28) % 12)).padStart(2, '0')
  const first17 = `1301211990${month}${day}${String(sequence % 1000).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

/** A valid code for an invented employer of 海淀. */
export function sampleUscc(sequence: number): string {
  const first8 = `MA${String(sequence % 1_000_000).padStart(6, '0')}`
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const sum = weights.reduce((total, weight, at) => total + weight * digits.indexOf(first8[at] ?? ''), 0)
  const check = 11 - (sum % 11)
  const organisation = first8 + (check === 10 ? 'X' : String(check % 11))
  const first17 = `91110108${organisation}`
  return first17 + usccCheckDigit(first17)
}

/** `1101**********1234`: what a list may show of an ID number. */
export const maskIdNumber = (text: string): string => `${text.slice(0, 4)}**********${text.slice(-4)}`
