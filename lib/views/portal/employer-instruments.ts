import type { PlainDate } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { RightView } from '../filing-right/employer-standing'

/** What the districts of an employer put around the chain; the navigation shows only what is there. */
export type EmployerInstruments = { appointments: boolean; demand: boolean; quota: boolean; situationReport: boolean }

export function instrumentsOf(
  rights: readonly RightView[],
  { askedQuota, today }: { askedQuota: boolean; today: PlainDate },
): EmployerInstruments {
  const policies = rights
    .filter(({ status }) => isOpenRight(status))
    .flatMap(({ district }) => findPolicy(district, today) ?? [])
  return {
    appointments: policies.some(({ appointment }) => appointment !== null),
    demand: policies.some(({ demand }) => demand !== null),
    // asked for before there is a right (U-55)
    quota: askedQuota || policies.some(({ quota }) => quota.model !== 'none'),
    situationReport: policies.some(({ situationReport }) => situationReport.value !== null),
  }
}
