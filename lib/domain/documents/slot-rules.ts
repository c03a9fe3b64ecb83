import { isMarried } from '../people/code-sets'
import { holdsAnyTitle, type Profile } from '../people/profile'
import type { ApplicationPath } from '../people/profile-rules'
import type { SlotCode } from './catalogue'

export const slotNeeds = ['required', 'if-applicable', 'not-asked'] as const
export type SlotNeed = (typeof slotNeeds)[number]

/** Facts of a file that can make a slot a duty (M-20…M-28, N-13, E-31, U-50; of a change M-65…M-67). */
export const slotFacts = [
  'degree-path',
  'title-path',
  'title-ticked',
  'holds-degree',
  'married',
  'spouse-owned-housing',
  'rented-housing',
  'receive-only',
  'education-changed',
  'degree-changed',
  'title-changed',
  'household-changed',
  'residence-changed',
  'marriage-changed',
  'settled',
  'unit-moved',
  'has-children',
] as const
export type SlotFact = (typeof slotFacts)[number]

/**
 * One line of a district's check list for one business: required as soon as one of `requiredWhen` is true; where
 * `onlyWith` names a fact, that one must be true as well.
 */
export type SlotRule = {
  slot: SlotCode
  need: SlotNeed
  requiredWhen?: readonly SlotFact[]
  onlyWith?: SlotFact
  rows: readonly string[]
}

/** How fresh documents must be on the day of submission; null where a district does not say. Months, inclusive. */
export type DocumentLimits = {
  /** Oldest age of a signed declaration (G-29). */
  declarationMaxAgeMonths: number | null
  /** What a document with an end date must still run (G-28, C-15). */
  minRemainingMonths: number | null
  /** The same for contracts and leases, where a district asks more of them (T-14). */
  contractMinRemainingMonths?: number
}

/** The facts of a person's file, as far as they are known. */
export function personSlotFacts(profile: Profile, path: ApplicationPath | null): SlotFact[] {
  const { general, education } = profile
  const known: Record<SlotFact, boolean> = {
    'degree-path': path === 'degree',
    'title-path': path === 'title',
    'title-ticked': holdsAnyTitle(education),
    'holds-degree': education.degree !== '' && education.degree !== '0',
    married: isMarried(general.maritalStatus),
    'spouse-owned-housing': general.housing === 'spouse-owned',
    'rented-housing': general.housing === 'rented' || general.housing === 'rented-rural',
    'receive-only': false,
    'education-changed': false,
    'degree-changed': false,
    'title-changed': false,
    'household-changed': false,
    'residence-changed': false,
    'marriage-changed': false,
    settled: false,
    'unit-moved': false,
    'has-children': false,
  }
  return slotFacts.filter((fact) => known[fact])
}
