import { findPolicy } from '@/lib/domain/policy/resolve'
import { officeOfCode } from '@/lib/domain/township/office'

/** 属地部门 as shown to its units (U-36). */
export type OfficeView = { code: string; name: string; address: string; phones: string[]; email: string }

/** The offices of a district in the order of its list, as options; null where it has none. */
export const officeOptions = (district: string): { value: string; label: string }[] | null =>
  findPolicy(district)?.townshipOffices?.map(({ code, name }) => ({ value: code, label: name })) ?? null

/** One office, or null when none is chosen or the district has none. */
export function officeView(district: string, code: string | null): OfficeView | null {
  const policy = findPolicy(district)
  const office = policy ? officeOfCode(policy, code) : null
  return office && { ...office, phones: [...office.phones] }
}

/** Name of the office, or an empty text. */
export const officeName = (district: string, code: string | null): string => officeView(district, code)?.name ?? ''
