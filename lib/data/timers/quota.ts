import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { beyond, pageSize, type Due } from './sweeps'

const grantId = Prisma.sql`u."grantId"`
const expiresOn = Prisma.sql`u."expiresOn"`

/** Grants with unused units whose last day lies before the day, due by that last day. */
export const quotaEndedQuery = (day: PlainDate, after: Due | null): Prisma.Sql => Prisma.sql`
  select distinct u."expiresOn", u."grantId" as id, u."expiresOn"::text as "on" from "QuotaUnit" u
  where u.state = 'available' and u."expiresOn" < ${day}::date and ${beyond(expiresOn, grantId, after)}
  order by u."expiresOn", u."grantId" limit ${pageSize}`

/** Grants with unused units whose last day lies between the two days, both included. */
export const findQuotaEnding = (db: Db, range: { day: PlainDate; through: PlainDate }, after: Due | null) =>
  db.$queryRaw<Due[]>`
    select distinct u."expiresOn", u."grantId" as id, u."expiresOn"::text as "on" from "QuotaUnit" u
    where u.state = 'available' and u."expiresOn" between ${range.day}::date and ${range.through}::date
      and ${beyond(expiresOn, grantId, after)}
    order by u."expiresOn", u."grantId" limit ${pageSize}`

/** A grant with how many of its units can still be used. */
export async function findUnusedGrant(db: Db, id: string) {
  const grant = await db.quotaGrant.findUnique({ where: { id } })
  if (!grant) return null
  const unused = await db.quotaUnit.count({ where: { grantId: id, state: 'available' } })
  return { ...grant, unused }
}

/** An employer that may want to hand in: `on` is the day of its right, by which the list is paged. */
type Candidate = { id: string; on: PlainDate }

/**
 * Employers that stand with the district, have no unit left on the day and nothing handed in: for them the window is of
 * interest (N-18).
 */
export const findQuotaCandidates = (
  db: Db,
  { district, day }: { district: string; day: PlainDate },
  after: Candidate | null,
) => db.$queryRaw<Candidate[]>`
  select r."employerId" as id, r."openedOn"::text as "on" from "FilingRight" r
  where r.district = ${district} and r.status in ('full', 'receive-only') and r."openedOn" is not null
    and not exists (
      select from "QuotaUnit" u where u."employerId" = r."employerId" and u.district = r.district
        and u.state = 'available' and u."expiresOn" >= ${day}::date
    )
    and not exists (
      select from "QuotaApplication" q where q."employerId" = r."employerId" and q.district = r.district
        and q.status = 'submitted'
    )
    and ${beyond(Prisma.sql`r."openedOn"`, Prisma.sql`r."employerId"`, after)}
  order by r."openedOn", r."employerId" limit ${pageSize}`
