import { ok, refuse, type Result } from '../result'

export const nameRefusals = ['name-empty', 'name-length', 'name-characters', 'name-dot'] as const

export const nameLength = { min: 2, max: 50 } as const

/** Writes the middle dot of minority and foreign names in its one standard form and drops stray blanks. */
export const normalizeName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[•‧・･．∙⋅]/g, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * A person's name as on the ID: 2–50 characters, Chinese (rare characters included) or Latin letters with single
 * blanks between words, and the middle dot only between two parts. Refuses with one of `nameRefusals`.
 */
export function parseName(text: string): Result<string> {
  const name = normalizeName(text)
  const length = [...name].length
  if (length === 0) return refuse('name-empty')
  if (length < nameLength.min || length > nameLength.max)
    return refuse('name-length', { params: { length, ...nameLength } })
  if (!/^[\p{Script=Han}\p{Script=Latin}· ]+$/u.test(name)) return refuse('name-characters')
  if (/^·|·$|··/.test(name)) return refuse('name-dot')
  // A blank inside a Chinese name is a typing habit (张 三) that would never compare equal to the register.
  if (/\p{Script=Han} | \p{Script=Han}/u.test(name)) return refuse('name-characters')
  return ok(name)
}
