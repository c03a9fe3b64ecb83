import type { UnitRecords } from '../../domain/application/dossier'
import type { PermitType } from '../../domain/codes'
import type { Db } from '../client'
import { countAll } from '../counting'
import { Prisma } from '../generated/client'

type Unit = { employerId: string; permitType: PermitType; district: string }

/** What the records say of the unit that files a 新办: whether it moved here (E-52), how many it holds (D-39). */
export async function unitRecords(db: Db, { employerId, permitType, district }: Unit): Promise<UnitRecords> {
  const { moved, permits } = await countAll(db, {
    moved: Prisma.sql`select 1 from "Application" where "employerId" = ${employerId}::uuid
      and "permitType" = ${permitType} and district = ${district} and kind = 'authority-transfer' and status = 'granted'
      limit 1`,
    permits: Prisma.sql`select 1 from "Permit" where "employerId" = ${employerId}::uuid
      and "permitType" = ${permitType} and status in ('valid', 'suspended')`,
  })
  return { moved: moved > 0, permits }
}
