import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countEscalated } from '@/lib/data/employment/leaving'
import type { PlainDate } from '@/lib/domain/dates'
import { countRetirements } from './reviewer-retirements'
import { countSettlements } from './reviewer-settlements'

/** How many of each wait at this desk; null: this desk decides none of them. */
export type HolderMatters = { settlements: number | null; retirements: number | null; leaving: number | null }

/** Null for a reviewer who looks into none of them. */
export async function loadHolderMatters(actor: StaffActor, on: PlainDate): Promise<HolderMatters | null> {
  if (actor.level !== 'district' || actor.district === null) return null
  const [settlements, retirements, leaving] = await Promise.all([
    countSettlements(actor, on),
    countRetirements(actor, on),
    countEscalated(database(), actor.district),
  ])
  return { settlements, retirements, leaving }
}
