import type { ApplicationKind } from '@/lib/domain/codes'
import type { ApplicationStatus } from '../../domain/application/status'
import { Prisma } from '../generated/client'
import { decisionIn, kindIn, statusIn, type Unread } from '../columns'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'

/** One decision of a reviewer, with where the file is now. */
export type DecisionRow = {
  id: string
  decidedAt: Date
  decision: 'application.passed' | 'application.returned'
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  level: string | null
  district: string
  policyVersion: string
  personName: string | null
  employerName: string
}

const decided = Prisma.sql`e.type in ('application.passed', 'application.returned')`

/** What a reviewer has decided, the latest first: one line per decision, read from the event log. */
export async function findDecisions(
  db: Db,
  staffId: string,
  place: PagePlace,
  size: number,
): Promise<KeysetPage<DecisionRow>> {
  const order = { value: Prisma.sql`e.at`, id: Prisma.sql`e.stream`, type: 'timestamptz' as const, descending: true }
  const { condition, orderBy } = keyset(order, place)
  const rows = await db.$queryRaw<Unread<DecisionRow, 'decision' | 'kind' | 'status'>[]>`
    select a.id, e.at as "decidedAt", e.type as decision, a.number, a.kind, a.status, a.level, a.district, a."policyVersion",
      p.name as "personName", u.name as "employerName"
    from "Event" e join "Application" a on a.id = e.stream join "Employer" u on u.id = a."employerId"
      left join "Person" p on p.id = a."personId"
    where e."actorId" = ${staffId}::uuid and ${decided} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  const read = rows.map(({ decision, kind, status, ...row }) => ({
    ...row,
    ...{ decision: decisionIn(decision), kind: kindIn(kind), status: statusIn(status) },
  }))
  return pageOf(read, size, place, ({ decidedAt, id }) => ({ value: decidedAt.toISOString(), id }))
}

/** The decisions that a reviewer has taken since an instant, as rows to be counted. */
export const decisionRows = (staffId: string, since: Date): Prisma.Sql =>
  Prisma.sql`select 1 from "Event" e where e."actorId" = ${staffId}::uuid and e.at >= ${since} and ${decided}`
