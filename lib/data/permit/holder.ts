import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { EmploymentStatus } from '../../domain/employment/lifecycle'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import { statusOn, type PermitStatus } from '../../domain/permit/lifecycle'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { permitStatusIn, permitTypeIn, rightStatusOf } from '../columns'

export type HolderFacts = {
  personId: string
  employmentId: string
  linkStatus: EmploymentStatus
  /** The employer's right for the type of the permit. */
  right: { id: string; status: FilingRightStatus; district: string } | null
  permit: {
    id: string
    permitType: PermitType
    status: PermitStatus
    employerId: string
    validTo: PlainDate
  }
}

const livePermit = { where: { status: { in: ['valid', 'suspended'] } } }

/** A person with a permit who is or was linked to this employer, read for the day `on`; null for anybody else. */
export async function findHolderOfEmployer(
  db: Db,
  employmentId: string,
  employerId: string,
  on: PlainDate,
): Promise<HolderFacts | null> {
  const link = await db.employment.findFirst({
    where: { id: employmentId, employerId },
    include: { person: { select: { permits: livePermit } }, employer: { select: { filingRights: true } } },
  })
  const permit = link?.person.permits[0]
  if (!link || !permit) return null
  const right = link.employer.filingRights.find(({ permitType }) => permitType === permit.permitType)
  const validTo = fromColumn(permit.validTo)
  return {
    personId: link.personId,
    employmentId,
    linkStatus: link.status,
    right: right ? { id: right.id, status: rightStatusOf(right.status), district: right.district } : null,
    permit: {
      id: permit.id,
      permitType: permitTypeIn(permit.permitType),
      status: statusOn({ status: permitStatusIn(permit.status), validTo }, on),
      employerId: permit.employerId,
      validTo,
    },
  }
}

/** The person's own live permit with the link and right that stand behind it, read for the day `on`, or null. */
export async function findOwnPermit(db: Db, personId: string, on: PlainDate) {
  const permit = await db.permit.findFirst({
    where: { personId, ...livePermit.where },
    include: { employer: { select: { filingRights: true } } },
  })
  if (!permit) return null
  const link = await db.employment.findFirst({
    where: { personId, employerId: permit.employerId, status: 'active' },
    select: { id: true },
  })
  const right = permit.employer.filingRights.find(({ permitType }) => permitType === permit.permitType)
  const validTo = fromColumn(permit.validTo)
  return {
    id: permit.id,
    permitType: permitTypeIn(permit.permitType),
    status: statusOn({ status: permitStatusIn(permit.status), validTo }, on),
    employerId: permit.employerId,
    district: permit.district,
    sealed: permit.sealed,
    employmentId: link?.id ?? null,
    right: right ? { status: rightStatusOf(right.status), district: right.district } : null,
  }
}
