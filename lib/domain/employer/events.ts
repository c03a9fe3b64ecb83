import type { ClaimedFact } from './claims'

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
