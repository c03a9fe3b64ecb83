import type { PermitType } from '../domain/codes'
import type { FilingRightStatus } from '../domain/filing-right/lifecycle'
import type { Db } from './client'
import { rightStatusOf } from './dossiers'

/** The employer's right for a permit type, or the id reserved for it by a draft, or null. */
export async function findRight(
  db: Db,
  employerId: string,
  permitType: PermitType,
): Promise<{ id: string; status: FilingRightStatus } | null> {
  const row = await db.filingRight.findUnique({ where: { employerId_permitType: { employerId, permitType } } })
  return row ? { id: row.id, status: rightStatusOf(row.status) } : null
}

/** An application for a right of this type that is not over yet, or null. Drafts have no right to lock them. */
export const findOpenRightApplication = (db: Db, employerId: string, permitType: PermitType) =>
  db.application.findFirst({
    where: { employerId, permitType, kind: 'filing-right', closedAt: null },
    select: { id: true },
  })

/** The employer's rights that are open now, full or receive-only (U-49). */
export const openRights = (db: Db, employerId: string) =>
  db.filingRight.findMany({
    where: { employerId, status: { in: ['full', 'receive_only'] } },
    orderBy: { permitType: 'asc' },
    select: { id: true, permitType: true, district: true },
  })
