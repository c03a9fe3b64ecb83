import type { DistrictCode, ReviewLevelCode } from '@/lib/domain/codes'
import { districts } from '@/tests/support/policies'
import { districtPersonas, type DistrictPersonas } from '@/prisma/seed/district-personas'

/** The people that the seed makes for a district. */
export function castOf(district: DistrictCode): DistrictPersonas {
  const place = districts().findIndex((policy) => policy.district === district)
  const policy = districts()[place]
  if (!policy) throw new Error(`no district ${district}`)
  return districtPersonas(policy, place)
}

/** The first reviewer of a level; of 属地 the office that comes first. */
export function seatOf({ staff }: DistrictPersonas, level: ReviewLevelCode): string {
  const seat = staff.find((one) => one.level === level && !one.administrator)
  if (!seat) throw new Error(`nobody sits at ${level}`)
  return seat.id
}

/** The second reviewer of a level, who releases what the first has proposed (decision 0023). */
export function secondSeatOf({ staff }: DistrictPersonas, level: ReviewLevelCode): string {
  const [, seat] = staff.filter((one) => one.level === level && !one.administrator)
  if (!seat) throw new Error(`nobody else sits at ${level}`)
  return seat.id
}

/** The administrators of the district: one proposes, the other releases. */
export const administratorsOf = ({ staff }: DistrictPersonas): string[] =>
  staff.filter(({ administrator }) => administrator).map(({ id }) => id)
