import type { SlotCode } from '../../domain/attachment/catalogue'
import { yearOf, type PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { beyond, pageSize, type Due } from './sweeps'

type Papers = { slots: readonly SlotCode[]; day: PlainDate }

/** Current files of a unit in these slots that are of an earlier year than the day: by their date, else their upload. */
const outdated = ({ slots, day }: Papers): Prisma.Sql => Prisma.sql`
  a."ownerKind" = 'employer' and a.current and a.slot in (${Prisma.join([...slots])})
  and extract(year from coalesce(a."signedOn", (a."uploadedAt" at time zone 'Asia/Shanghai')::date)) < ${yearOf(day)}`

/** Units with an open right and such papers; `on` is the day of the right, by which the list is paged. */
export const findYearlyPapers = (db: Db, papers: Papers, after: Due | null): Promise<Due[]> =>
  db.$queryRaw<Due[]>`
    select distinct r."openedOn", r."employerId" as id, r."openedOn"::text as "on" from "FilingRight" r
    where r.status in ('full', 'receive-only') and r."openedOn" is not null
      and exists (select from "Attachment" a where a."ownerId" = r."employerId" and ${outdated(papers)})
      and ${beyond(Prisma.sql`r."openedOn"`, Prisma.sql`r."employerId"`, after)}
    order by r."openedOn", r."employerId" limit ${pageSize}`

/** How many papers of one unit are of an earlier year. */
export async function countYearlyPapers(db: Db, employerId: string, papers: Papers): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Attachment" a where a."ownerId" = ${employerId}::uuid and ${outdated(papers)}`
  return row?.count ?? 0
}
