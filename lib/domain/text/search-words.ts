import { hasControlCharacter } from './characters'
import { normalizeLine } from './free-text'
import { cutText } from './length'
import { normalizeName } from './name'

/** Characters of a search; nothing that is looked for is longer. */
export const searchLimit = 60

/** Stands in no name and no number: a search for it finds nothing. */
const nothing = '\uFFFD'

/**
 * What was typed into a search box, in the form in which names and numbers are kept. A text with control characters,
 * which no stored text can hold, becomes a search that finds nothing.
 */
export function normalizeSearch(text: string): string {
  if (hasControlCharacter(text)) return nothing
  return cutText(normalizeName(normalizeLine(text)), searchLimit)
}
