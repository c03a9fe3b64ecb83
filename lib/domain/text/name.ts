import { dropInvisible, foldDashes, foldForms, han, settling, singleBlanks } from './characters'
import type { RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'

// U+2022 • and U+30FB ・ are what most phones write; the others come out of documents and other systems.
const dots = /[•‧・･∙⋅●⚫ᐧ⸱⸳ꞏ᛫]/gu
const pointBetweenHan = new RegExp(`(?<=[${han}]) ?[.。] ?(?=[${han}])`, 'gu')
const blankBetweenHan = new RegExp(`(?<=[${han}]) (?=[${han}])`, 'gu')
const shortHan = new RegExp(`^(?:[${han}] ?){2,4}$`, 'u')
const latinSigns = (text: string): string =>
  foldDashes(text)
    .replace(/[‘’‛ʼʹ′`´]/gu, "'")
    .replace(/ ?[,、] ?/gu, ', ')
    .replace(/ ?- ?/g, '-')

const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)

/**
 * A person's name in the one form in which it is kept: no marks that nobody sees, letters in half width, the middle
 * dot in its standard form however a keyboard gave it, no blank inside a Chinese name of up to four characters
 * (张　三). Han characters stay exactly as they are registered, rare ones and compatibility ideographs included.
 */
export function normalizeName(text: string): string {
  const plain = singleBlanks(foldForms(dropInvisible(text)))
    .replace(dots, '·')
    .replace(pointBetweenHan, '·')
    .replace(/ ?· ?/g, '·')
  const name = singleBlanks(hasLatin(plain) ? latinSigns(plain) : plain)
  return shortHan.test(name) ? name.replace(blankBetweenHan, '') : name
}

/**
 * What two spellings of one name have in common, for comparing only: canonically equal ideographs are one (郎 U+F92C
 * and 郎), Latin letters have no case, and points, apostrophes, commas and hyphens of a Latin name do not count, since
 * registers leave them out or put them in (O'BRIEN, OBRIEN; SMITH, JOHN).
 */
export const nameKey = settling((text) => {
  const name = normalizeName(text).normalize('NFC').toLowerCase()
  return hasLatin(name) ? singleBlanks(name.replace(/['.]/g, '').replace(/[,-]/g, ' ')) : name
})

/** Whether two texts are the same name. */
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

export const nameLength = { min: 2, max: 50 } as const

const allowed = new RegExp(`^[${han}\\p{Script=Latin}\\p{Mn}·.,' -]+$`, 'u')
const latinSign = /[.,'-]/
const blankInHan = new RegExp(`[${han}] | [${han}]`, 'u')

/**
 * A person's name as on the ID: 2–50 characters, Chinese (rare characters included) or Latin letters with single
 * blanks between words and the point, hyphen, apostrophe and comma that registers write in Latin names, and the middle
 * dot only between two parts. Refuses with one of `RefusalCodes['name']`.
 */
export function parseName(text: string): Result<string, Refusal<RefusalCodes['name']>> {
  const name = normalizeName(text)
  const length = [...name].length
  if (length === 0) return refuse('name-empty')
  if (length < nameLength.min || length > nameLength.max)
    return refuse('name-length', { params: { length, ...nameLength } })
  if (!allowed.test(name) || (latinSign.test(name) && !hasLatin(name))) return refuse('name-characters')
  if (/^·|·$|··/.test(name)) return refuse('name-dot')
  // In a long Chinese name a blank may stand for a dot that is missing (阿依古丽 买买提): only the person knows.
  if (blankInHan.test(name)) return refuse('name-blank')
  return ok(name)
}
