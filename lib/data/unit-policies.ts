import { openRights } from './filing-rights'
import { loadCalendar } from './calendar'
import type { Db } from './client'
import type { PermitType } from '../domain/codes'
import { addDays, type PlainDate } from '../domain/dates'
import type { WorkCalendar } from '../domain/deadlines/calendar'
import { renewableThrough } from '../domain/deadlines/renewal-range'
import { districts, policyOf } from '../domain/policy/resolve'
import type { Policy } from '../domain/policy/schema'

/** By whose rules and calendar the unit reckons. */
export type UnitPolicies = {
  calendar: WorkCalendar
  /** The policy of the authority with which the unit has an open right for this type of permit, or null. */
  openFor: (permitType: string) => Policy | null
  /** The last printed end whose renewal window is open on that day, under any of the unit's rights. */
  renewableThrough: (on: PlainDate) => PlainDate
  /** The first printed end for which an approval on that day still counts (C-02). */
  approvableFrom: (on: PlainDate) => PlainDate
}

export async function loadUnitPolicies(db: Db, employerId: string): Promise<UnitPolicies> {
  const [rights, calendar] = await Promise.all([openRights(db, employerId), loadCalendar(db)])
  const byType = new Map(rights.map(({ permitType, district }) => [permitType as PermitType, policyOf(district)]))
  const policies = byType.size > 0 ? [...byType.values()] : districts()
  return {
    calendar,
    openFor: (permitType) => byType.get(permitType as PermitType) ?? null,
    renewableThrough: (on) =>
      policies.map((policy) => renewableThrough(policy, on, calendar)).reduce((a, b) => (a > b ? a : b)),
    approvableFrom: (on) =>
      policies.some(({ approvalDeadline }) => approvalDeadline.value === 'printed-end') ? on : addDays(on, 1),
  }
}
