import { capitals, dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'
import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'

/** Without blanks, in half width, hyphens of any kind folded. */
const plain = (text: string): string => foldDashes(foldForms(dropBlanks(dropInvisible(text))))

const compact = settling((text) => capitals(plain(text)).replaceAll('-', ''))

/** 统一社会信用代码: groups may be typed apart. */
export const normalizeUscc = compact

/** 单位关联码, printed in groups of four. */
export const normalizeLinkCode = compact

/** 校验码 behind the QR. */
export const normalizeCheckCode = compact

/** 工作居住证编号 and 申请编号: the hyphens belong to the number. */
export const normalizeNumber = settling((text) => capitals(plain(text)))

/** Number of a certificate (毕业证书, 学位证书, 职称证书): as printed, without blanks and in half width; case stays. */
export const normalizeCertificateNumber = settling(plain)

/** A well-formed 统一社会信用代码. `checkDigitFits` false is a warning only: early codes of real units break the rule. */
export type Uscc = { code: string; checkDigitFits: boolean }

// GB 32100-2015: no I, O, S, V, Z.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The 18th character that belongs to the first 17 characters of the alphabet. */
export function usccCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * Reads a 统一社会信用代码 (U-05): 18 characters without I O S V Z, the third to the eighth being the region in digits.
 * Refuses with one of `RefusalCodes['uscc']`.
 */
export function parseUscc(text: string): Result<Uscc, Refusal<RefusalCodes['uscc']>> {
  const code = normalizeUscc(text)
  if (code === '') return refuse('uscc-empty')
  if (code.length !== 18) return refuse('uscc-length', { params: { length: code.length } })
  if ([...code].some((character) => !alphabet.includes(character)) || !/^.{2}\d{6}/.test(code))
    return refuse('uscc-characters')
  return ok({ code, checkDigitFits: usccCheckDigit(code) === code[17] })
}
