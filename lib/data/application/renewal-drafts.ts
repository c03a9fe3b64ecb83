import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'

const withUnit = Prisma.sql`a.kind = 'renewal' and a.status in ('draft', 'returned')`

export type RenewalDraft = { id: string; validTo: PlainDate }

/** Renewals that lie with the employer, by the end of their permits, the nearest first. */
export async function findRenewalDrafts(
  db: Db,
  { employerId, place, size }: { employerId: string; place: PagePlace; size: number },
): Promise<KeysetPage<RenewalDraft>> {
  const order = {
    ...{ value: Prisma.sql`pm."validTo"`, id: Prisma.sql`a.id` },
    ...{ type: 'date' as const, descending: false },
  }
  const { condition, orderBy } = keyset(order, place)
  const rows = await db.$queryRaw<{ id: string; validTo: Date; orderValue: string }[]>`
    select a.id, pm."validTo", pm."validTo"::text as "orderValue"
    from "Application" a join "Permit" pm on pm.id = a."permitId"
    where a."employerId" = ${employerId}::uuid and ${withUnit} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  const page = pageOf(rows, size, place, ({ orderValue, id }) => ({ value: orderValue, id }))
  return { ...page, rows: page.rows.map(({ id, validTo }) => ({ id, validTo: fromColumn(validTo) })) }
}

/** Counted no further than `limit` + 1. */
export const countRenewalDraftsOf = (db: Db, employerId: string, limit: number): Promise<number> =>
  db.application.count({
    where: { employerId, kind: 'renewal', status: { in: ['draft', 'returned'] } },
    take: limit + 1,
  })
