import type { DistrictCode } from '@/lib/domain/codes'
import type { PlainDate } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** The first 属地部门 of a district: where invented units and reviewers belong unless told otherwise. */
export const firstOffice = (district: DistrictCode | null, on: PlainDate) =>
  (district === null ? null : findPolicy(district, on)?.townshipOffices?.[0]) ?? null

/** The office as a form of the district's businesses names it; nothing where there are none. */
export const officeInForm = (district: DistrictCode, on: PlainDate): { township?: string } => {
  const office = firstOffice(district, on)
  return office ? { township: office.code } : {}
}
