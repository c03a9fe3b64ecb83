import type { DistrictCode, PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { FilingRightStatus, RightTies } from '../../domain/filing-right/lifecycle'
import type { Db } from '../client'
import { toColumn } from '../days'
import { rightStatusOf, kindIn, statusIn } from '../columns'

/** The employer's right for a permit type, or the id reserved for it by a draft, or null. */
export async function findRight(
  db: Db,
  employerId: string,
  permitType: PermitType,
): Promise<{ id: string; status: FilingRightStatus; district: string } | null> {
  const row = await db.filingRight.findUnique({ where: { employerId_permitType: { employerId, permitType } } })
  return row ? { id: row.id, status: rightStatusOf(row.status), district: row.district } : null
}

/** Has the employer an open right with the authority of this district, for whatever type of permit? */
export const hasRightIn = async (db: Db, employerId: string, district: DistrictCode): Promise<boolean> =>
  (await db.filingRight.count({ where: { employerId, district, status: { in: ['full', 'receive_only'] } } })) > 0

/** An application for or about a right of this type that is not over yet, or null. */
export const findOpenRightApplication = (db: Db, employerId: string, permitType: PermitType) =>
  db.application.findFirst({
    where: { employerId, permitType, kind: { in: ['filing-right', 'authority-transfer'] }, closedAt: null },
    select: { id: true, kind: true, status: true },
  })

/** The same for a right of any type: an employer goes on with one before it starts another. */
export const findAnyRightApplication = async (db: Db, employerId: string) => {
  const row = await db.application.findFirst({
    where: { employerId, kind: { in: ['filing-right', 'authority-transfer'] }, closedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, status: true },
  })
  return row && { id: row.id, kind: kindIn(row.kind), status: statusIn(row.status) }
}

/** The employer's rights that are open now, full or receive-only (U-49). */
export const openRights = (db: Db, employerId: string) =>
  db.filingRight.findMany({
    where: { employerId, status: { in: ['full', 'receive_only'] } },
    orderBy: { permitType: 'asc' },
    select: { id: true, permitType: true, district: true, township: true },
  })

/** What ties the employer to its right: submitted businesses that are not over, linked people with a live permit. */
export async function rightTies(db: Db, employerId: string, permitType: PermitType, on: PlainDate): Promise<RightTies> {
  const [openBusinesses, linkedHolders] = await Promise.all([
    db.application.count({ where: { employerId, permitType, closedAt: null, submittedAt: { not: null } } }),
    db.employment.count({
      where: {
        employerId,
        status: 'active',
        person: {
          permits: { some: { permitType, status: { in: ['valid', 'suspended'] }, validTo: { gte: toColumn(on) } } },
        },
      },
    }),
  ])
  return { openBusinesses, linkedHolders }
}
