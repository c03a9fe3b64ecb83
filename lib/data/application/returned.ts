import { kindIn } from '../columns'
import type { ApplicationKind } from '../../domain/codes'
import type { Db } from '../client'
import { Prisma } from '../generated/client'

const statuses = ['returned', 'employer-returned'] as const

export type ReturnedFile = {
  id: string
  kind: ApplicationKind
  employmentId: string | null
  personName: string | null
  returnedAt: Date
  /** Who has to put each item of the return right. */
  owners: string[]
}

/**
 * Files that came back and wait for somebody's changes, with what the last return asks for; first those with which a permit
 * would be lost first, then those that were handed in first.
 */
export async function findReturnedFiles(db: Db, employerId: string, take: number): Promise<ReturnedFile[]> {
  const rows = await db.$queryRaw<
    (Omit<ReturnedFile, 'kind' | 'owners'> & { kind: string; owners: string[] | null })[]
  >`
    select a.id, a.kind, a."employmentId", p.name as "personName", back.at as "returnedAt", back.owners
    from (
      ${Prisma.join(
        statuses.map(
          (status) => Prisma.sql`(select * from "Application" a
        where a."employerId" = ${employerId}::uuid and a.status = ${status} order by a."sortKey", a.id limit ${take})`,
        ),
        ' union all ',
      )}
    ) a
    left join "Person" p on p.id = a."personId"
    join lateral (
      select e.at, (select array_agg(item->>'owner') from jsonb_array_elements(e.data -> 'items') item) as owners from "Event" e
      where e.stream = a.id and e.type in ('application.returned', 'application.employer-returned')
      order by e.seq desc limit 1
    ) back on true
    order by a."sortKey", a.id limit ${take}`
  return rows.map((row) => ({ ...row, kind: kindIn(row.kind), owners: row.owners ?? [] }))
}
