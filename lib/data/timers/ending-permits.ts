import type { PlainDate } from '../../domain/dates'
import type { LivePermitStatus } from '../../domain/permit/lifecycle'
import { Prisma } from '../generated/client'
import { livePermitStatusIn, type Unread } from '../columns'
import type { Db } from '../client'
import { beyond, pageSize, type Due } from './sweeps'

/**
 * A live permit, due by its printed end (`on`), with who can do something about its end: the employer it stands with or, while it hangs, the one that
 * the holder is linked to now; and the district where that employer files, else the permit's own.
 */
export type EndingPermit = Due & {
  number: string
  status: LivePermitStatus
  personId: string
  personName: string
  employerId: string | null
  district: string
  /** A renewal or an employer change lies with the authority. */
  inReview: boolean
}

type Raw = Unread<EndingPermit, 'status'>
const permitOf = (row: Raw): EndingPermit => ({ ...row, status: livePermitStatusIn(row.status) })

const standing = Prisma.sql`
  select p.id, p."validTo"::text as "on", p.number, p.status, p."personId", h.name as "personName", c."employerId",
    coalesce(r.district, p.district) as district,
    exists (
      select from "Application" a where a."permitId" = p.id and a.kind in ('renewal', 'employer-change')
        and a.status in ('awaiting-acceptance', 'under-review')
    ) as "inReview"
  from "Permit" p
  join "Person" h on h.id = p."personId"
  left join "Employment" e on p.status = 'suspended' and e."personId" = p."personId" and e.status = 'active'
  cross join lateral (
    select case when p.status = 'valid' then p."employerId" else e."employerId" end as "employerId"
  ) c
  left join "FilingRight" r on r."employerId" = c."employerId" and r."permitType" = p."permitType"
    and r.status in ('full', 'receive-only')
  where p.status in ('valid', 'suspended')`

const validTo = Prisma.sql`p."validTo"`

/** Live permits whose printed end lies between `day` and `through`, both included. */
export const endingQuery = (range: { day: PlainDate; through: PlainDate }, after: Due | null): Prisma.Sql => Prisma.sql`
  ${standing} and p."validTo" between ${range.day}::date and ${range.through}::date
    and ${beyond(validTo, Prisma.sql`p.id`, after)}
  order by p."validTo", p.id limit ${pageSize}`

export const findEnding = async (db: Db, range: { day: PlainDate; through: PlainDate }, after: Due | null) =>
  (await db.$queryRaw<Raw[]>(endingQuery(range, after))).map(permitOf)

/** One live permit with its standing, or null. */
export async function findStanding(db: Db, permitId: string): Promise<EndingPermit | null> {
  const [row] = await db.$queryRaw<Raw[]>`${standing} and p.id = ${permitId}::uuid`
  return row ? permitOf(row) : null
}

/**
 * What a reminder about the end of a permit is remembered by: the printed end, and the unit that has to renew it or,
 * while it hangs, that somebody has to take it over. A new unit has been told of nothing.
 */
export const standKey = ({ on, status, employerId }: EndingPermit): string =>
  `${on}/${status === 'valid' ? employerId : 'suspended'}`
