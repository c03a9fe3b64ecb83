import { normalizeAddress } from '../text/address'
import { lineKey } from '../text/free-text'
import { normalizeName } from '../text/name'
import { registeredGeneral } from './registered-facts'
import type { EmployerGeneralSection } from './fields'

/** What the identity platform says of a unit at a sign-in; `facts` as delivered. */
export type UnitClaim = { name: string; facts: unknown }

/** The facts of a unit that a platform can speak of, in the order in which they are shown. */
const claimedFacts = [
  'name',
  'kind',
  'legalRepresentative',
  'registeredDistrict',
  'registeredAddress',
  'registeredCapital',
  'businessScope',
  'establishedOn',
] as const
type ClaimedFact = (typeof claimedFacts)[number]

/** One fact that is on file in another form than the platform has it. */
export type ClaimDifference = { fact: ClaimedFact; onFile: string; claimed: string }

const sameText: Partial<Record<ClaimedFact, (text: string) => string>> = {
  legalRepresentative: normalizeName,
  registeredAddress: (text) => lineKey(normalizeAddress(text)),
  registeredCapital: (text) => String(Number(text)),
}

const isSame = (fact: ClaimedFact, one: string, other: string): boolean => {
  // width, case and blanks are habits of writing, no other name
  const form = sameText[fact] ?? lineKey
  return form(one) === form(other)
}

/**
 * On which facts a claim differs from what is on file: only what the platform says in a form that the portal could take
 * over. What it does not say is no difference, and neither is another way of writing the same.
 */
export function claimDifferences(
  { name, facts }: UnitClaim,
  onFile: Pick<EmployerGeneralSection, ClaimedFact>,
): ClaimDifference[] {
  const claimed: Partial<Record<ClaimedFact, string>> = { ...registeredGeneral(facts), name: name.trim() }
  return claimedFacts.flatMap((fact) => {
    const said = claimed[fact] ?? ''
    return said === '' || isSame(fact, said, onFile[fact]) ? [] : [{ fact, onFile: onFile[fact], claimed: said }]
  })
}

/**
 * What becomes of a claim. The unit may take the facts over (its own word, told to the district, compared with 市场监管) or
 * say that what is on file is right. The name is never taken over: a new name goes by 更名 (A-33, U-114).
 */
export type ClaimAnswer = 'take-over' | 'keep'

/** Facts that the unit may take over itself: everything but the name. */
export const takenOver = (differences: readonly ClaimDifference[]): ClaimDifference[] =>
  differences.filter(({ fact }) => fact !== 'name')

/** What happens to the facts of a unit. Which facts, never their values: these stand in the rows of the unit. */
export type EmployerEvent =
  /** A sign-in brought other facts than those on file; nothing was changed. */
  | { type: 'employer.claimed'; claimId: string; facts: readonly ClaimedFact[] }
  /** The unit has taken the claimed facts over. */
  | { type: 'employer.facts-taken-over'; claimId: string; facts: readonly ClaimedFact[] }
  /** The unit says that what is on file is right. */
  | { type: 'employer.claim-declined'; claimId: string; facts: readonly ClaimedFact[] }
  /** 更名 was granted. */
  | { type: 'employer.renamed'; from: string; to: string }
