import { ok, refuse, type Result } from '../result'
import { han } from '../text/characters'
import { normalizeName } from '../text/name'

export const nameRefusals = ['name-empty', 'name-length', 'name-characters', 'name-dot', 'name-blank'] as const

export const nameLength = { min: 2, max: 50 } as const

const allowed = new RegExp(`^[${han}\\p{Script=Latin}\\p{Mn}·.,' -]+$`, 'u')
const latinSign = /[.,'-]/
const hasLatin = /\p{Script=Latin}/u
const blankInHan = new RegExp(`[${han}] | [${han}]`, 'u')

/**
 * A person's name as on the ID: 2–50 characters, Chinese (rare characters included) or Latin letters with single
 * blanks between words and the point, hyphen, apostrophe and comma that registers write in Latin names, and the middle
 * dot only between two parts. Refuses with one of `nameRefusals`.
 */
export function parseName(text: string): Result<string> {
  const name = normalizeName(text)
  const length = [...name].length
  if (length === 0) return refuse('name-empty')
  if (length < nameLength.min || length > nameLength.max)
    return refuse('name-length', { params: { length, ...nameLength } })
  if (!allowed.test(name) || (latinSign.test(name) && !hasLatin.test(name))) return refuse('name-characters')
  if (/^·|·$|··/.test(name)) return refuse('name-dot')
  // In a long Chinese name a blank may stand for a dot that is missing (阿依古丽 买买提): only the person knows.
  if (blankInHan.test(name)) return refuse('name-blank')
  return ok(name)
}
