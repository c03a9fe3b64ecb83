import type { EmployerActor } from '@/lib/access/actor'
import { sealSearch, type SearchTerms } from '@/lib/data/person/search-token'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { normalizeIdNumber } from '@/lib/domain/text/id-number'
import { normalizeSearch } from '@/lib/domain/text/free-text'

/**
 * Turns what was typed into the search of 员工列表 into a token for the address. Refuses with
 * `search.id-number-incomplete`: an ID number is found as a whole only, parts of it are stored nowhere.
 */
export async function sealLinkSearch(
  _context: CommandContext<EmployerActor>,
  { name, idNumber }: SearchTerms,
): Promise<Result<{ token: string | null }>> {
  const number = normalizeIdNumber(idNumber)
  if (number !== '' && !/^\d{17}[0-9X]$/.test(number)) return refuse('search.id-number-incomplete')
  const terms = { name: normalizeSearch(name), idNumber: number }
  return ok({ token: terms.name === '' && number === '' ? null : sealSearch(terms) })
}
