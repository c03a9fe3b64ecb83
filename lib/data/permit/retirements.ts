import type { DistrictCode } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { contentOf } from '../../domain/permit/content'
import { livePermitStatuses } from '../../domain/permit/lifecycle'
import type { Db } from '../client'
import { countOne } from '../counting'
import { fromColumn, fromColumnOrNull } from '../days'
import { Prisma } from '../generated/client'
import { unsealJson } from '../sealing'

/** Since when a human has to decide on the retirement of a permit's holder, or null. */
export async function findRetirementAskedOn(db: Db, permitId: string): Promise<PlainDate | null> {
  const row = await db.permit.findUnique({ where: { id: permitId }, select: { retirementAskedOn: true } })
  return fromColumnOrNull(row?.retirementAskedOn ?? null)
}

export type AskedRetirement = {
  id: string
  number: string
  personName: string
  idNumber: string
  employerName: string
  validTo: PlainDate
  askedOn: PlainDate
}

const undecided = (district: DistrictCode) => ({
  district,
  status: { in: [...livePermitStatuses] },
  retirementAskedOn: { not: null },
})

/** The same as rows to be counted. */
export const askedRetirementRows = (district: DistrictCode): Prisma.Sql => Prisma.sql`
  select 1 from "Permit" where district = ${district} and status in ('valid', 'suspended')
    and "retirementAskedOn" is not null`

export const countAskedRetirements = (db: Db, district: DistrictCode): Promise<number> =>
  countOne(db, askedRetirementRows(district))

/** Live permits of a district on whose retirement a human has to decide, the longest waiting first. */
export async function findAskedRetirements(db: Db, district: DistrictCode, most: number): Promise<AskedRetirement[]> {
  const rows = await db.permit.findMany({
    where: undecided(district),
    orderBy: [{ retirementAskedOn: 'asc' }, { id: 'asc' }],
    take: most,
    include: { employer: { select: { name: true } }, person: { select: { name: true } } },
  })
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, personName: row.person.name, employerName: row.employer.name },
    idNumber: contentOf(unsealJson(row.sealed)).general.idNumber,
    ...{ validTo: fromColumn(row.validTo), askedOn: fromColumn(row.retirementAskedOn ?? row.validTo) },
  }))
}
