import { isMarried } from '../person/code-sets'
import { holdsAnyTitle, type Profile } from '../person/profile'
import type { CategoryCode } from '../codes'
import type { SlotCode } from './catalogue'

export const slotNeeds = ['required', 'if-applicable', 'not-asked'] as const
export type SlotNeed = (typeof slotNeeds)[number]

/** The fact of a 申报条件类别: its materials are asked (E-60…E-68). */
const categoryFacts = [
  'category-A',
  'category-B',
  'category-C',
  'category-D',
  'category-E',
  'category-F',
  'category-G',
  'category-H',
  'category-I',
] as const
/** By which of three ways the team of category G came by its standing (E-66). */
export const founderRoutes = ['investment', 'financing', 'tax'] as const
export type FounderRoute = (typeof founderRoutes)[number]

/** Facts of a file that can make a slot a duty (M-20…M-28, N-13, E-31, U-50; of a change M-65…M-67). */
export const slotFacts = [
  ...categoryFacts,
  'founder-investment',
  'founder-financing',
  'founder-tax',
  'back-paid',
  'title-ticked',
  'holds-degree',
  'married',
  'spouse-owned-housing',
  'rented-housing',
  'residence-card-housing',
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
  'divorced-with-children',
  'kinship-to-prove',
  'renamed',
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
  /** The district has not confirmed it: a missing document is put to the reviewer and refuses nobody. */
  provisional?: true
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

/** The fact of a chosen category. */
export const categoryFact = (category: CategoryCode): SlotFact => `category-${category}`

/** What an application says besides the profile, as far as its check list hangs on it. */
export type StatedFacts = { category?: CategoryCode | ''; founding?: FounderRoute | ''; backPaid?: boolean }

const statedSlotFacts = ({ category, founding, backPaid }: StatedFacts): SlotFact[] => [
  ...(category ? [categoryFact(category)] : []),
  ...(category === 'G' && founding ? [`founder-${founding}` as const] : []),
  ...(backPaid ? (['back-paid'] as const) : []),
]

const rented: readonly string[] = ['rented', 'rented-rural']

/** The facts of a person's file, as far as they are known, in the order of `slotFacts`. */
export function personSlotFacts({ general, education }: Profile, stated: StatedFacts = {}): SlotFact[] {
  const profile: Partial<Record<SlotFact, boolean>> = {
    'title-ticked': holdsAnyTitle(education),
    'holds-degree': education.degree !== '' && education.degree !== '0',
    married: isMarried(general.maritalStatus),
    'spouse-owned-housing': general.housing === 'spouse-owned',
    'rented-housing': rented.includes(general.housing),
    'residence-card-housing': general.housing === 'residence-card',
  }
  const told = statedSlotFacts(stated)
  return slotFacts.filter((fact) => profile[fact] || told.includes(fact))
}
