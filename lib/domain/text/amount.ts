import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'
import { dropInvisible, foldForms, singleBlanks } from './characters'

/** "￥18,500.00 元" → "18,500.00": sign, unit and the blanks beside them and beside the separators are habits. */
const bare = (text: string): string =>
  singleBlanks(foldForms(dropInvisible(text)))
    .replace(/^(?:人民币|RMB|CNY)? ?[¥￥]? ?/iu, '')
    .replace(/ ?(?:元|RMB|CNY)?整?$/iu, '')
    .replace(/ ?([,.]) ?/g, '$1')

/**
 * An amount as a plain decimal text ("18500.00"), exact and never negative. Commas, points of three and blanks are
 * understood only where they part groups of three digits: refuses with `amount-separators` where they cannot be right
 * (1,00,0 · 1.000,5), because nobody knows what was meant, and with `amount-empty` or `amount-unreadable`.
 */
export function readAmount(text: string): Result<string, Refusal<RefusalCodes['amount']>> {
  const amount = bare(text)
  if (amount === '') return refuse('amount-empty')
  if (/^\d+(\.\d+)?$/.test(amount)) return ok(amount)
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(amount) || /^\d{1,3}( \d{3})+(\.\d+)?$/.test(amount))
    return ok(amount.replace(/[, ]/g, ''))
  return refuse(/^\d[\d., ]*$/.test(amount) ? 'amount-separators' : 'amount-unreadable')
}

/** The plain decimal text of an amount; whatever cannot be read for certain stays as typed, blanks at the ends apart. */
export function normalizeAmount(text: string): string {
  const read = readAmount(text)
  return read.ok ? read.value : dropInvisible(text).trim()
}

/**
 * Whole digits above which an amount of one month is asked about: nobody is refused, a slip of the finger (a comma for
 * a point, a digit twice) is told before anybody reckons with it.
 */
const usualDigits = 7

/** Whether an amount of one month, in yuan, is so large that the person is asked to look at it again. */
export const isUnusualMonth = (amount: string): boolean =>
  /^\d+(\.\d+)?$/.test(amount) && (amount.split('.')[0] ?? '').replace(/^0+/, '').length > usualDigits
