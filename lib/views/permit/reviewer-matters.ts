import type { StaffActor } from '@/lib/access/actor'
import type { PlainDate } from '@/lib/domain/dates'
import { mattersAt, reviewerFigures } from '../portal/reviewer-figures'

/** How many of each wait at this desk; null: this desk decides none of them. */
export type HolderMatters = { settlements: number | null; retirements: number | null; leaving: number | null }

/** Null for a reviewer who looks into none of them. */
export async function loadHolderMatters(actor: StaffActor, on: PlainDate): Promise<HolderMatters | null> {
  const at = mattersAt(actor, on)
  if (at.leaving === null) return null
  const figures = await reviewerFigures(actor, on)
  const counted = (matter: keyof HolderMatters) => (at[matter] === null ? null : figures[matter])
  return {
    settlements: counted('settlements'),
    retirements: counted('retirements'),
    leaving: counted('leaving'),
  }
}
