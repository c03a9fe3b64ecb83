import { dissolveReasonIn } from '../columns'
import type { DissolveReason } from '../../domain/employment/lifecycle'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'
import { unseal } from '../sealing'

/** What stays of an ended link: who, when, why. The person's profile is no longer the employer's affair. */
export type EndedLinkRow = {
  id: string
  name: string
  idNumber: string
  position: string | null
  linkedAt: Date | null
  dissolvedOn: Date
  reason: DissolveReason | null
}

type RawRow = Omit<EndedLinkRow, 'idNumber' | 'reason'> & {
  reason: string | null
  idNumberSealed: string
  orderValue: string
}

/** One page of an employer's ended links, the latest first. */
export async function findEndedLinks(
  db: Db,
  { employerId, place, size }: { employerId: string; place: PagePlace; size: number },
): Promise<KeysetPage<EndedLinkRow>> {
  const order = {
    ...{ value: Prisma.sql`e."dissolvedOn"`, id: Prisma.sql`e.id` },
    ...{ type: 'date' as const, descending: true },
  }
  const { condition, orderBy } = keyset(order, place)
  const rows = await db.$queryRaw<RawRow[]>`
    select e.id, p.name, p."idNumberSealed", e.position, e."decidedAt" as "linkedAt", e."dissolvedOn",
      e."dissolveReason" as reason, e."dissolvedOn"::text as "orderValue"
    from "Employment" e join "Person" p on p.id = e."personId"
    where e."employerId" = ${employerId}::uuid and e.status = 'dissolved' and ${condition}
    order by ${orderBy} limit ${size + 1}`
  const page = pageOf(rows, size, place, ({ orderValue, id }) => ({ value: orderValue, id }))
  return {
    ...page,
    rows: page.rows.map(({ idNumberSealed, orderValue: _order, ...row }) => ({
      ...row,
      reason: dissolveReasonIn(row.reason),
      idNumber: unseal(idNumberSealed),
    })),
  }
}

/** Counted no further than `limit` + 1. */
export const countEndedLinks = (db: Db, employerId: string, limit: number): Promise<number> =>
  db.employment.count({ where: { employerId, status: 'dissolved' }, take: limit + 1 })

/** Employees who have asked for the end of their link, the first to ask first (U-72, C-33). */
export const findDissolveRequests = (db: Db, employerId: string, take: number) =>
  db.employment.findMany({
    where: { employerId, status: 'active', dissolveAskedAt: { not: null } },
    orderBy: { dissolveAskedAt: 'asc' },
    take,
    select: { id: true, dissolveAskedAt: true, person: { select: { name: true, idNumberSealed: true } } },
  })
