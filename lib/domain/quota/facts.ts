import type { PlainDate } from '../dates'
import type { PolicyFile } from '../policy/schema'
import type { QuotaProvingKind } from '../policy/sections/quota'

/** What the ledger says of an employer in one district on one day. */
export type QuotaFacts = {
  /** Units that a 新办 could take now. */
  available: number
  /** Something was granted in the calendar year of the day, if only 0. */
  grantedThisYear: boolean
  /** Something was granted for this year, if only 0, or for an earlier one and can still be used. */
  grantUsable: boolean
  /** The application in question holds a unit already. */
  held: boolean
  /** Last day of the unit that ends first, among the available ones. */
  expiresOn: PlainDate | null
}

/** Does this district hold 新办 to a number? */
export const usesQuota = ({ quota }: PolicyFile): boolean => quota.model !== 'none'

/** What a 新办 of this district lacks: true when no unit is left for it (Q-10, Q-42, T-06, T-07). */
export const lacksUnit = (policy: PolicyFile, facts: QuotaFacts | null | undefined): boolean =>
  usesQuota(policy) && !(facts && (facts.held || facts.available > 0))

/** The grant that a business asks for as proof and that is not there, or null (Q-11, Q-19…Q-21). */
export function missingProof(policy: PolicyFile, kind: QuotaProvingKind, facts: QuotaFacts | null | undefined) {
  if (policy.quota.model === 'none') return null
  const proof = policy.quota.proofs.find((entry) => entry.kind === kind)
  if (!proof) return null
  const there = proof.granted === 'this-year' ? facts?.grantedThisYear : facts?.grantUsable
  return there ? null : proof
}
