import type { UnitRecords } from '../../domain/application/dossier'
import type { PermitType } from '../../domain/codes'
import type { Db } from '../client'

type Unit = { employerId: string; permitType: PermitType; district: string }

/** What the records say of the unit that files a 新办: whether it moved here (E-52), how many it holds (D-39). */
export async function unitRecords(db: Db, { employerId, permitType, district }: Unit): Promise<UnitRecords> {
  const [transfers, permits] = await Promise.all([
    db.application.count({
      where: { employerId, permitType, district, kind: 'authority-transfer', status: 'granted' },
    }),
    db.permit.count({ where: { employerId, permitType, status: { in: ['valid', 'suspended'] } } }),
  ])
  return { moved: transfers > 0, permits }
}
