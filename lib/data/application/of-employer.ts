import { kindIn, permitTypeIn, statusIn } from '../columns'
import type { ApplicationKind, PermitType } from '../../domain/codes'
import { employerStartedKinds } from '@/lib/domain/application/kinds'
import { openStatuses, type ApplicationStatus, type StopCode } from '../../domain/application/status'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'

export type EmployerApplicationQuery = {
  employerId: string
  statuses: readonly ApplicationStatus[]
  /** `employees`: about an employee, and not a draft of his own; `unit`: about the employer itself. */
  of: 'employees' | 'unit' | 'both'
  /** Only these kinds; all when omitted. */
  kinds?: readonly ApplicationKind[]
  /** Oldest first for work that waits, newest first for looking things up. */
  oldestFirst: boolean
  place: PagePlace
  size: number
}

export type EmployerApplicationRow = {
  id: string
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  district: string
  policyVersion: string
  permitType: PermitType
  level: string | null
  stop: StopCode
  round: number
  personName: string | null
  appliedAt: Date
  dueOn: Date | null
}

type RawRow = Omit<EmployerApplicationRow, 'kind' | 'status' | 'permitType'> &
  Record<'kind' | 'status' | 'permitType', string>

const fromRaw = (row: RawRow): EmployerApplicationRow => ({
  ...row,
  ...{ kind: kindIn(row.kind), status: statusIn(row.status), permitType: permitTypeIn(row.permitType) },
})

/** An employer's own businesses are listed from the draft on, its employees' from the first submission. */
const applied = Prisma.sql`coalesce(a."submittedAt", a."createdAt")`

const visible = Prisma.sql`(a."submittedAt" is not null or a.kind = any(${employerStartedKinds}::text[]))`

const within = {
  employees: Prisma.sql`a."personId" is not null and ${visible}`,
  unit: Prisma.sql`a."personId" is null`,
  both: Prisma.sql`(a."personId" is null or ${visible})`,
}

/** What is not over has an index of its own: the first of thousands are found without the others. */
const notOver = (statuses: readonly ApplicationStatus[]): Prisma.Sql =>
  statuses.every((status) => openStatuses.includes(status)) ? Prisma.sql`a."closedAt" is null` : Prisma.sql`true`

const ofKinds = ({ kinds }: Pick<EmployerApplicationQuery, 'kinds'>): Prisma.Sql =>
  kinds ? Prisma.sql`a.kind = any(${[...kinds]}::text[])` : Prisma.sql`true`

/** One page of the applications that an employer may see, in the order of their (first or latest) submission. */
export async function findEmployerApplications(
  db: Db,
  query: EmployerApplicationQuery,
): Promise<KeysetPage<EmployerApplicationRow>> {
  const order = { value: applied, id: Prisma.sql`a.id`, type: 'timestamptz' as const, descending: !query.oldestFirst }
  const { condition, orderBy } = keyset(order, query.place)
  const rows = await db.$queryRaw<RawRow[]>`
    select a.id, a.number, a.kind, a.status, a.district, a."policyVersion", a."permitType", a.level, a.stop, a.round, a."dueOn",
      p.name as "personName", ${applied} as "appliedAt"
    from "Application" a left join "Person" p on p.id = a."personId"
    where a."employerId" = ${query.employerId}::uuid and a.status = any(${[...query.statuses]}::text[])
      and ${notOver(query.statuses)} and ${within[query.of]} and ${ofKinds(query)} and ${condition}
    order by ${orderBy} limit ${query.size + 1}`
  const page = pageOf(rows, query.size, query.place, ({ appliedAt, id }) => ({ value: appliedAt.toISOString(), id }))
  return { ...page, rows: page.rows.map(fromRaw) }
}

/** How many there are, counted no further than `limit` + 1. */
export async function countEmployerApplications(
  db: Db,
  { employerId, statuses, of, kinds }: Pick<EmployerApplicationQuery, 'employerId' | 'statuses' | 'of' | 'kinds'>,
  limit: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from "Application" a
      where a."employerId" = ${employerId}::uuid and a.status = any(${[...statuses]}::text[]) and ${within[of]}
        and ${ofKinds({ kinds })}
      limit ${limit + 1}
    ) counted`
  return row?.count ?? 0
}
