import { seal, unseal } from '../sealing'
import { normalizeIdNumber } from '../../domain/text/id-number'
import { normalizeSearch } from '@/lib/domain/text/free-text'

/** What somebody typed into the search of a list. */
export type SearchTerms = { name: string; idNumber: string }

/** The terms for an address bar: names and ID numbers are personal data, so they travel sealed (house law 12). */
export const sealSearch = ({ name, idNumber }: SearchTerms): string => seal(JSON.stringify([name, idNumber]))

/** Opens a token of `sealSearch`; whatever else stands there means "no search". */
export function openSearch(token: string | undefined): SearchTerms {
  const none = { name: '', idNumber: '' }
  if (!token) return none
  try {
    const terms: unknown = JSON.parse(unseal(token))
    if (!Array.isArray(terms)) return none
    const [name, idNumber]: unknown[] = terms
    if (typeof name !== 'string' || typeof idNumber !== 'string') return none
    // a token made before texts were normalised finds what it named
    return { name: normalizeSearch(name), idNumber: normalizeIdNumber(idNumber) }
  } catch {
    return none
  }
}
