import type { DistrictCode } from '../domain/codes'
import type { Db } from './client'

/** The districts with which an employer has to do: those of its rights and of its businesses. */
export async function districtsOfUnit(db: Db, employerId: string): Promise<DistrictCode[]> {
  const rows = await db.$queryRaw<{ district: DistrictCode }[]>`
    select district from "FilingRight" where "employerId" = ${employerId}::uuid
    union
    select district from "Application" where "employerId" = ${employerId}::uuid`
  return rows.map(({ district }) => district)
}
