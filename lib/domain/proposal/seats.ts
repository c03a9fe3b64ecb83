import type { Seat } from '../notice/notice'
import type { DistrictCode } from '../codes'
import type { PolicyFile } from '../policy/schema'
import { cityWide } from '../policy/sections/parameters'
import { proposalTraits, type ProposalKind } from './kinds'

/** Of an officer, what decides where he sits. */
export type Officer = { administrator: boolean; district: DistrictCode | null; level: string }

/** An officer who can act; `personIndex` is the same for two accounts of one person. */
export type Member = Officer & { id: string; personIndex: string | null }

/** Whose figures somebody keeps: those of his district, or those of the whole city; null for everybody else. */
export const areaOf = ({ administrator, district, level }: Officer): DistrictCode | null => {
  if (!administrator) return null
  if (district !== null) return district
  return level === 'city' ? cityWide : null
}

export const sits = (officer: Officer, seat: Seat): boolean =>
  seat.kind === 'administrators'
    ? areaOf(officer) === seat.area
    : officer.district === seat.district && officer.level === seat.level

/**
 * Who keeps a figure of an area; `policy` is the file of the area, null for the city. Null where the area has no such
 * figure: nobody may propose it there.
 */
export function seatOf(kind: ProposalKind, area: string, policy: PolicyFile | null): Seat | null {
  switch (proposalTraits[kind].keeper) {
    case 'administrators':
      return { kind: 'administrators', area }
    case 'slot-administrators':
      return policy?.appointment ? { kind: 'administrators', area } : null
    case 'demand-desk':
      return policy?.demand ? { kind: 'desk', district: area, level: policy.demand.desk.value } : null
    case 'quota-desk':
      return policy?.quota.model === 'monthly' ? { kind: 'desk', district: area, level: policy.quota.desk.value } : null
  }
}

/**
 * Who stands in where a seat has nobody else: the administrators of the district for a desk, then those of the city, the
 * level above; for a single administrator of the city his colleagues at the city's desk.
 */
export function standIns(seat: Seat): Seat[] {
  const city: Seat = { kind: 'administrators', area: cityWide }
  const cityDesk: Seat = { kind: 'desk', district: null, level: 'city' }
  if (seat.kind === 'desk' && seat.district !== null)
    return [{ kind: 'administrators', area: seat.district }, city, cityDesk]
  return seat.kind === 'administrators' && seat.area !== cityWide ? [city, cityDesk] : [cityDesk]
}

/**
 * Who may release what an officer has proposed: everybody else of the seat; where there is nobody else, the first of
 * its stand-ins who are there. Nobody is his own second person, under another account neither. `staff` are officers who
 * can act today.
 */
export function secondsOf(
  seat: Seat,
  proposer: Pick<Member, 'id' | 'personIndex'>,
  staff: readonly Member[],
): Member[] {
  const others = staff.filter(
    ({ id, personIndex }) => id !== proposer.id && (personIndex === null || personIndex !== proposer.personIndex),
  )
  for (const place of [seat, ...standIns(seat)]) {
    const found = others.filter((officer) => sits(officer, place))
    if (found.length > 0) return found
  }
  return []
}
