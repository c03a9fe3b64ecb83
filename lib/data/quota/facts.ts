import { yearOf, type PlainDate } from '../../domain/dates'
import type { QuotaFacts } from '../../domain/quota/facts'
import type { Db } from '../client'
import { Prisma } from '../generated/client'

export type QuotaKey = {
  employerId: string
  district: string
  on: PlainDate
  /** The 新办 in question, which may hold a unit already. */
  applicationId?: string | null
}

/** The question to the ledger, which may stand in a larger one; one row. */
export function quotaQuery({ employerId, district, on, applicationId }: QuotaKey): Prisma.Sql {
  const year = yearOf(on)
  return Prisma.sql`
    with grants as (
      select id, year, "expiresOn" from "QuotaGrant" where "employerId" = ${employerId}::uuid and district = ${district}
    ), usable as (
      select u."expiresOn" from "QuotaUnit" u join grants g on g.id = u."grantId"
      where u."employerId" = ${employerId}::uuid and u.district = ${district} and u.state = 'available'
        and u."expiresOn" >= ${on}::date and g.year <= ${year}
    )
    select (select count(*)::int from usable) as available,
      (select min("expiresOn")::text from usable) as "expiresOn",
      exists (select from grants where year = ${year}) as "grantedThisYear",
      exists (select from grants where year = ${year} or (year < ${year} and "expiresOn" >= ${on}::date)) as "grantUsable",
      exists (
        select from "QuotaUnit" where "applicationId" = ${applicationId ?? null}::uuid and state in ('reserved', 'used')
      ) as held`
}

/** What the ledger says of an employer in one district on one day, in one reading of its grants. */
export async function quotaFacts(db: Db, key: QuotaKey): Promise<QuotaFacts> {
  const [facts] = await db.$queryRaw<QuotaFacts[]>(quotaQuery(key))
  if (!facts) throw new Error('a query without conditions of its own answered nothing')
  return facts
}
