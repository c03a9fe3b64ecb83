import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { contentOf, type PermitContent } from '../../domain/permit/content'
import type { PermitEnd, PermitStatus } from '../../domain/permit/lifecycle'
import type { Permit } from '../generated/client'
import type { Db, Prisma } from '../client'
import { fromColumn, fromColumnOrNull } from '../days'
import { unsealJson } from '../sealing'
import { endReasonIn, permitStatusIn, permitTypeIn } from '../columns'

export type PermitRecord = {
  id: string
  number: string
  permitType: PermitType
  personId: string
  employerId: string
  employerName: string
  uscc: string
  district: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  /** First day of 挂起, while it lasts. */
  suspendedOn: PlainDate | null
  ended: PermitEnd | null
  /** The first day on which a child is too old to accompany (I-62). */
  dependantAgeOn: PlainDate | null
  checkCode: string
  applicationId: string
  content: PermitContent
}

const withEmployer = { employer: { select: { name: true, uscc: true } } } as const

function endOf({ endedOn, endReason }: Permit): PermitEnd | null {
  const on = fromColumnOrNull(endedOn)
  return on && endReason ? { on, reason: endReasonIn(endReason) } : null
}

export const permitOf = (row: Permit & { employer: { name: string; uscc: string } }): PermitRecord => ({
  id: row.id,
  number: row.number,
  permitType: permitTypeIn(row.permitType),
  personId: row.personId,
  employerId: row.employerId,
  employerName: row.employer.name,
  uscc: row.employer.uscc,
  district: row.district,
  status: permitStatusIn(row.status),
  validFrom: fromColumn(row.validFrom),
  validTo: fromColumn(row.validTo),
  suspendedOn: fromColumnOrNull(row.suspendedOn),
  ended: endOf(row),
  dependantAgeOn: fromColumnOrNull(row.dependantAgeOn),
  checkCode: row.checkCode,
  applicationId: row.applicationId,
  content: contentOf(unsealJson(row.sealed)),
})

/** The person's latest permit, whatever became of it, as a query asks for it. */
export const latestAsked = {
  orderBy: [{ validFrom: 'desc' }, { number: 'desc' }],
  take: 1,
  include: withEmployer,
} satisfies Prisma.PermitFindManyArgs

/** The person's latest permit, whatever became of it, or null. */
export async function latestPermit(db: Db, personId: string): Promise<PermitRecord | null> {
  const [row] = await db.permit.findMany({ where: { personId }, ...latestAsked })
  return row ? permitOf(row) : null
}

/** One permit for its holder or for the employer with which it stands, or null. */
export async function findPermit(
  db: Db,
  id: string,
  reader: { personId: string } | { employerId: string },
): Promise<PermitRecord | null> {
  const row = await db.permit.findFirst({ where: { id, ...reader }, include: withEmployer })
  return row ? permitOf(row) : null
}

/** The permit came over from the former system: its holder has not shown his papers here yet (I-34). */
export const isMigrated = async (db: Db, { applicationId }: Pick<PermitRecord, 'applicationId'>): Promise<boolean> =>
  (await db.application.count({ where: { id: applicationId, kind: 'service-request' } })) > 0

/** One permit of somebody who works for this employer now, wherever it stands, or null. */
export async function findPermitOfEmployee(db: Db, id: string, employerId: string): Promise<PermitRecord | null> {
  const person = { employments: { some: { employerId, status: 'active' as const } } }
  const row = await db.permit.findFirst({ where: { id, person }, include: withEmployer })
  return row ? permitOf(row) : null
}
