import type { PlainDate } from '@/lib/domain/dates'
import { findPolicy, versionsOf } from '@/lib/domain/policy/resolve'
import { officeOfCode } from '@/lib/domain/policy/sections/township'

/** 属地部门 as shown to its units (U-36). */
export type OfficeView = { code: string; name: string; address: string; phones: string[]; email: string }

/** The offices that can be chosen in a district on a day, in the order of its list; null where it has none. */
export const officeOptions = (district: string, on: PlainDate): { value: string; label: string }[] | null =>
  findPolicy(district, on)?.townshipOffices?.map(({ code, name }) => ({ value: code, label: name })) ?? null

/** One office as it is known last, or null when none is chosen or the district never had it: stored rows name it for ever. */
export function officeView(district: string, code: string | null): OfficeView | null {
  const policy = versionsOf(district).findLast((version) => officeOfCode(version, code) !== null)
  const office = policy ? officeOfCode(policy, code) : null
  return office && { ...office, phones: [...office.phones] }
}

/** Name of the office, or an empty text. */
export const officeName = (district: string, code: string | null): string => officeView(district, code)?.name ?? ''
