import type { Prisma } from '../generated/client'
import type { Db } from '../client'

export type ReturnedFile = {
  id: string
  kind: string
  status: string
  employmentId: string | null
  personName: string | null
  returnedAt: Date
  items: { owner: string; at: { slot?: string; section?: string } | null }[]
}

/** Files that came back and wait for somebody's changes, with what the last return asks for; the newest first. */
export async function findReturnedFiles(db: Db, employerId: string, take: number): Promise<ReturnedFile[]> {
  const rows = await db.$queryRaw<(Omit<ReturnedFile, 'items'> & { items: Prisma.JsonValue })[]>`
    select a.id, a.kind, a.status, a."employmentId", p.name as "personName", back.at as "returnedAt", back.items
    from "Application" a
    left join "Person" p on p.id = a."personId"
    join lateral (
      select e.at, e.data -> 'items' as items from "Event" e
      where e.stream = a.id and e.type in ('application.returned', 'application.employer-returned')
      order by e.seq desc limit 1
    ) back on true
    where a."employerId" = ${employerId}::uuid and a.status in ('returned', 'employer-returned')
    order by back.at desc limit ${take}`
  return rows.map((row) => ({ ...row, items: (row.items ?? []) as ReturnedFile['items'] }))
}
