import { capitals, dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'
import { isPlainDate, type PlainDate } from '../dates'
import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'

/** Full-width digits, blanks, hyphens between the groups and the signs that people take for the X are habits. */
export const normalizeIdNumber = settling((text) =>
  capitals(foldDashes(foldForms(dropBlanks(dropInvisible(text)))).replaceAll('-', '')).replace(/[×✕✖ХхΧχ]$/u, 'X'),
)

/** The last six of an ID number, out of the six or out of the whole number; any other text only normalised. */
export function idNumberTail(text: string): string {
  const number = normalizeIdNumber(text)
  return /^\d{17}[\dX]$/.test(number) ? number.slice(-6) : number
}

/** What an 18-digit citizen ID number tells: GB/T 2261.1 sex and the birthday. */
export type IdNumber = { number: string; birth: PlainDate; sex: '1' | '2' }

/** Every way in which an ID number can be wrong, one code each so that the sentence names the mistake. */
// GB 11643-1999. County codes are not looked up: abolished ones live on in the numbers of their holders.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** 外国人永久居留身份证: 9 and the province, or three letters and twelve digits on the older card. */
const isPermanentResidence = (number: string): boolean =>
  (/^9\d{16}[0-9X]$/.test(number) && provinces.has(number.slice(1, 3))) || /^[A-Z]{3}\d{12}$/.test(number)

/**
 * True for the number of a 港澳居民居住证 or 台湾居民居住证 (810000, 820000, 830000): it has the form of an ID number, and
 * its holder goes by the former conditions and procedure (A-30, I-43).
 */
export const isResidencePermitNumber = (number: string): boolean => /^8[123]0000/.test(normalizeIdNumber(number))

/** The 18th character that belongs to the first 17 digits. */
export const idNumberCheckDigit = (first17: string): string =>
  checkDigits.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11)

/**
 * Reads a citizen ID number (GB 11643). `today` bounds the birthday, inclusive. Refuses with one of
 * `RefusalCodes['idNumber']`; a 15-digit number of the first generation is out of use since 2013 and refused by name.
 */
export function parseIdNumber(text: string, today: PlainDate): Result<IdNumber, Refusal<RefusalCodes['idNumber']>> {
  const number = normalizeIdNumber(text)
  if (number === '') return refuse('id-number-empty')
  if (/^\d{15}$/.test(number)) return refuse('id-number-fifteen-digits')
  if (isPermanentResidence(number)) return refuse('id-number-permanent-residence')
  if (/^[A-Z]{1,2}\d{6,9}$/.test(number)) return refuse('id-number-passport')
  if (!/^[0-9X]*$/.test(number)) return refuse('id-number-characters')
  if (number.length !== 18) return refuse('id-number-length', { params: { length: number.length } })
  if (!/^\d{17}[0-9X]$/.test(number)) return refuse('id-number-characters')
  if (!provinces.has(number.slice(0, 2))) return refuse('id-number-region')
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isPlainDate(birth) || birth < '1900-01-01') return refuse('id-number-birth', { params: { birth } })
  if (birth > today) return refuse('id-number-birth-future', { params: { birth } })
  if (idNumberCheckDigit(number) !== number[17]) return refuse('id-number-check-digit')
  return ok({ number, birth, sex: Number(number[16]) % 2 === 1 ? '1' : '2' })
}
