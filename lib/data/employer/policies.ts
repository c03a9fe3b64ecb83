import { openRights } from '../filing-right/filing-rights'
import { loadCalendar } from '../calendar/calendar'
import type { Db } from '../client'
import { loadPolicies } from '../policy/policies'
import type { DistrictCode, PermitType } from '../../domain/codes'
import { addDays, type PlainDate } from '../../domain/dates'
import type { WorkCalendar } from '../../domain/deadlines/calendar'
import { renewableThrough } from '@/lib/domain/deadlines/permit-deadlines'
import type { Policy } from '../../domain/policy/schema'
import { permitTypeIn } from '../columns'

/** By whose rules and calendar the unit reckons. */
export type UnitPolicies = {
  calendar: WorkCalendar
  /** The policy of the authority with which the unit has an open right for this type of permit, or null. */
  openFor: (permitType: PermitType) => Policy | null
  /** The policy of any district, with the figures of the day. */
  of: (district: DistrictCode) => Policy
  /** The last printed end whose renewal window is open on that day, under any of the unit's rights. */
  renewableThrough: (on: PlainDate) => PlainDate
  /** The first printed end for which an approval on that day still counts (C-02). */
  approvableFrom: (on: PlainDate) => PlainDate
}

type OpenRight = { permitType: string; district: DistrictCode }

/** With the figures that are in force on the day `today`. */
export const loadUnitPolicies = async (db: Db, employerId: string, today: PlainDate): Promise<UnitPolicies> =>
  unitPolicies(db, await openRights(db, employerId), today)

/** The same for a unit whose open rights are known. */
export async function unitPolicies(db: Db, rights: readonly OpenRight[], today: PlainDate): Promise<UnitPolicies> {
  const [calendar, book] = await Promise.all([loadCalendar(db), loadPolicies(db, today)])
  const byType = new Map(rights.map(({ permitType, district }) => [permitTypeIn(permitType), book.of(district)]))
  const policies = byType.size > 0 ? [...byType.values()] : book.all()
  return {
    calendar,
    openFor: (permitType) => byType.get(permitType) ?? null,
    of: book.of,
    renewableThrough: (on) =>
      policies.map((policy) => renewableThrough(policy, on, calendar)).reduce((a, b) => (a > b ? a : b)),
    approvableFrom: (on) =>
      policies.some(({ approvalDeadline }) => approvalDeadline.value === 'printed-end') ? on : addDays(on, 1),
  }
}
