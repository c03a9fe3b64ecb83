import { capitals, dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'

/** Full-width digits, blanks, hyphens between the groups and the signs that people take for the X are habits. */
export const normalizeIdNumber = settling((text) =>
  capitals(foldDashes(foldForms(dropBlanks(dropInvisible(text)))).replaceAll('-', '')).replace(/[×✕✖ХхΧχ]$/u, 'X'),
)

/** The last six of an ID number, out of the six or out of the whole number; any other text only normalised. */
export function idNumberTail(text: string): string {
  const number = normalizeIdNumber(text)
  return /^\d{17}[\dX]$/.test(number) ? number.slice(-6) : number
}
