import type { UnitRecords } from '../../domain/application/dossier'
import type { PermitType } from '../../domain/codes'
import { Prisma } from '../generated/client'

/** For which right a unit files a 新办. */
export type UnitFiling = { permitType: PermitType; district: string }

/**
 * What the records say of a unit `e` that files a 新办, as a column beside its row: whether it moved here (E-52), how
 * many permits it holds (D-39). Null where nobody asks.
 */
export const recordsColumn = (filing: UnitFiling | null): Prisma.Sql =>
  filing === null
    ? Prisma.sql`null::jsonb as records`
    : Prisma.sql`jsonb_build_object(
        'moved', exists (select from "Application" t where t."employerId" = e.id and t."permitType" = ${filing.permitType}
          and t.district = ${filing.district} and t.kind = 'authority-transfer' and t.status = 'granted'),
        'permits', (select count(*) from "Permit" pm where pm."employerId" = e.id
          and pm."permitType" = ${filing.permitType} and pm.status in ('valid', 'suspended'))
      ) as records`

/** The column as it is read. */
export type WithRecords = { records: UnitRecords | null }
