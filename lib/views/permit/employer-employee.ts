import { permitStatusIn, permitTypeIn } from '@/lib/data/columns'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { permitDeadlines, renewalStanding, type RenewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import { isLive, statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { permitTypeLabels } from '@/lib/labels/applications'
import { planView, type PlanView } from '../deadlines/public'
import { retirementView, type RetirementView } from './retirement'
import { settlementView, type SettlementView } from './settlement'
import { loadUnitPolicies } from '@/lib/data/employer/policies'

/** The permit of one of the unit's people with its days, and what is to be done by when. */
export type EmployeePermit = {
  id: string
  number: string
  permitType: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  /** Until the printed end. */
  daysLeft: number
  /** The permit stands with this unit. */
  own: boolean
  opensOn: PlainDate
  safeSubmitBy: PlainDate
  mustBeApprovedBy: PlainDate
  standing: RenewalStanding
  provisional: boolean
  /** 续签, or 聘用单位变更 then 续签; null for a permit that has ended. */
  plan: PlanView | null
  /** What 解除关联 would mean for it; null when it changes nothing. */
  dissolve: DissolveEffect | null
  /** Null while it is far away, and for a permit that stands with another unit. */
  retirement: RetirementView | null
  /** 落户; null for a permit that is not valid or stands with another unit. */
  settlement: SettlementView | null
}

export type DissolveEffect = {
  /** 须在 … 以前由新单位办结聘用单位变更. */
  mustBeApprovedBy: PlainDate
  /** 先续签: the window is open, or opens within a month (U-77, N-15). */
  renewFirst: 'now' | 'soon' | null
}

/** Days before the window from which on 先续签 is worth waiting for. */
const nearWindow = 30

type PermitRow = NonNullable<Awaited<ReturnType<typeof findPermitRow>>>

async function findPermitRow(personId: string) {
  const { permit } = database()
  const live = await permit.findFirst({ where: { personId, status: { in: ['valid', 'suspended'] } } })
  return live ?? permit.findFirst({ where: { personId }, orderBy: { validTo: 'desc' } })
}

/** `district`: the unit's own, which reviews what it files. */
async function planOf(row: PermitRow, status: PermitStatus, district: string, on: PlainDate): Promise<PlanView | null> {
  if (!isLive(status)) return null
  const validTo = fromColumn(row.validTo)
  if (status === 'valid') return planView({ district, newDistrict: '', validTo, wish: 'renewal' }, on)
  return planView({ district: row.district, newDistrict: district, validTo, wish: 'employer-change-then-renewal' }, on)
}

/** The permit that counts for a person: the live one, otherwise the last to end. */
export async function loadEmployeePermit(
  personId: string,
  employerId: string,
  on: PlainDate,
): Promise<EmployeePermit | null> {
  const row = await findPermitRow(personId)
  if (!row) return null
  const validTo = fromColumn(row.validTo)
  const permitType = permitTypeIn(row.permitType)
  const status = statusOn({ status: permitStatusIn(row.status), validTo }, on)
  const own = row.employerId === employerId
  const { calendar, openFor, of } = await loadUnitPolicies(database(), employerId, on)
  const policy = openFor(permitType) ?? of(row.district)
  const dates = permitDeadlines(policy, validTo, calendar)
  const standing = renewalStanding(dates, on)
  // whoever takes the holder over is bound by the district in which the permit stands until then
  const leaving = permitDeadlines(of(row.district), validTo, calendar)
  const soon = standing === 'early' && dates.renewal.opensOn <= addDays(on, nearWindow)
  return {
    ...{ id: row.id, number: row.number, permitType: permitTypeLabels[permitType] },
    ...{ status, validFrom: fromColumn(row.validFrom), validTo, daysLeft: daysBetween(on, validTo), own },
    ...{ ...dates.renewal, standing, provisional: dates.provisional },
    plan: await planOf(row, status, policy.district, on),
    retirement: own && status === 'valid' ? await retirementView(database(), row.id, 'employer', on) : null,
    settlement: own && status === 'valid' ? await settlementView(database(), row.id, 'employer', on) : null,
    dissolve:
      own && status === 'valid'
        ? {
            mustBeApprovedBy: leaving.employerChange.mustBeApprovedBy,
            renewFirst: standing === 'open' || standing === 'late' ? 'now' : soon ? 'soon' : null,
          }
        : null,
  }
}
