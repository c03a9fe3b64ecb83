import type { LevelScope } from '../../access/scope'
import type { ApplicationKind } from '@/lib/domain/codes'
import type { ApplicationStatus } from '../../domain/application/status'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { kindIn, statusIn, type Unread } from '../columns'
import { countColumns } from '../counting'
import { keyset, pageOf, type FoundPlace, type KeysetPage, type ListCursor, type PagePlace } from '../keyset'

export type { LevelScope }

export type WorklistFilter = {
  kind?: ApplicationKind
  claim?: { by: 'me' | 'me-or-nobody'; staffId: string } | { by: 'nobody' }
  /** Beginning of an 申请编号, a name of a person or of a unit. */
  text?: string
}

export type WorklistRow = {
  id: string
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  district: string
  round: number
  personName: string | null
  employerName: string
  dueOn: Date | null
  dueProvisional: boolean
  /** The last day on which granting it saves a permit. */
  losesOn: Date | null
  /** The booked time, while the file waits for it. */
  appointmentAt: Date | null
  claimedById: string | null
  claimedByName: string | null
  sortKey: Date
}

/** What lies on the desk of a level now. The district is part of it for every level but the city's. */
export function onDesk({ district, level, township }: LevelScope): Prisma.Sql {
  const atLevel = Prisma.sql`a.level = ${level}`
  // without an office of his own a reviewer of the level 属地 meets only what belongs to none
  const atOffice = township === null ? Prisma.sql`a.township is null` : Prisma.sql`a.township = ${township}`
  const here = level === 'township' ? Prisma.sql`${atLevel} and ${atOffice}` : atLevel
  return district === null ? here : Prisma.sql`a.district = ${district} and ${here}`
}

/** The text as the beginning of a LIKE pattern; what the reader typed is taken literally. */
const beginning = (text: string): string => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`

function matching({ kind, claim, text }: WorklistFilter): Prisma.Sql {
  const conditions = [
    ...(kind ? [Prisma.sql`a.kind = ${kind}`] : []),
    ...(claim?.by === 'me' ? [Prisma.sql`a."claimedById" = ${claim.staffId}::uuid`] : []),
    ...(claim?.by === 'me-or-nobody'
      ? [Prisma.sql`(a."claimedById" is null or a."claimedById" = ${claim.staffId}::uuid)`]
      : []),
    ...(claim?.by === 'nobody' ? [Prisma.sql`a."claimedById" is null`] : []),
    ...(text ? [search(text)] : []),
  ]
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' and ')
}

/** A number is recognised by its two letters and a hyphen; anything else is a name, of a person or of a unit. */
function search(text: string): Prisma.Sql {
  if (/^[a-z]{2}-/i.test(text)) return Prisma.sql`a.number like ${beginning(text.toUpperCase())}`
  const pattern = beginning(text)
  return Prisma.sql`(a."personId" in (select id from "Person" where name like ${pattern})
    or a."employerId" in (select id from "Employer" where name like ${pattern}))`
}

/** The query of one page, apart so that a test can ask for its plan. */
export const worklistQuery = (scope: LevelScope, filter: WorklistFilter, place: PagePlace, size: number): Prisma.Sql =>
  deskQuery(scope, filter, place, size + 1)

/** Files of a desk by due day or loss, then by arrival. */
function deskQuery(
  scope: LevelScope,
  filter: WorklistFilter,
  place: PagePlace | FoundPlace,
  limit: number,
): Prisma.Sql {
  const order = {
    value: Prisma.sql`a."sortKey"`,
    id: Prisma.sql`a.id`,
    type: 'timestamptz' as const,
    descending: false,
  }
  const { condition, orderBy } = keyset(order, place)
  return Prisma.sql`
    select a.id, a.number, a.kind, a.status, a.district, a.round, p.name as "personName", e.name as "employerName",
      a."dueOn", a."dueProvisional", a."losesOn",
      case when a.status = 'awaiting-acceptance' then a."appointmentAt" end as "appointmentAt", a."claimedById"::text, a."claimedByName", a."sortKey"
    from "Application" a join "Employer" e on e.id = a."employerId" left join "Person" p on p.id = a."personId"
    where ${onDesk(scope)} and ${matching(filter)} and ${condition}
    order by ${orderBy} limit ${limit}`
}

type Raw = Unread<WorklistRow, 'kind' | 'status'>

const rowOf = ({ kind, status, ...row }: Raw): WorklistRow => ({ ...row, kind: kindIn(kind), status: statusIn(status) })

const cursorOf = ({ sortKey, id }: WorklistRow): ListCursor => ({ value: sortKey.toISOString(), id })

/** One page of the level's desk, what is most urgent first. */
export async function findWorklist(
  db: Db,
  scope: LevelScope,
  filter: WorklistFilter,
  place: PagePlace,
  size: number,
): Promise<KeysetPage<WorklistRow>> {
  const rows = await db.$queryRaw<Raw[]>(worklistQuery(scope, filter, place, size))
  return pageOf(rows.map(rowOf), size, place, cursorOf)
}

/** What lies on the desk, as rows to be counted. `from` and `before` bound the day by which it is urgent. */
export function deskRows(
  scope: LevelScope,
  filter: WorklistFilter & { from?: Date; before?: Date },
  limit: number,
): Prisma.Sql {
  const from = filter.from ? Prisma.sql`a."sortKey" >= ${filter.from}` : Prisma.sql`true`
  const before = filter.before ? Prisma.sql`a."sortKey" < ${filter.before}` : Prisma.sql`true`
  return Prisma.sql`select 1 from "Application" a
    where ${onDesk(scope)} and ${matching(filter)} and ${from} and ${before} limit ${limit + 1}`
}

type Desk<Name extends string> = {
  filter: WorklistFilter
  place: PagePlace
  size: number
  counts: Readonly<Record<Name, Prisma.Sql>>
}

/** One page of the level's desk and the figures above it, in one statement. */
export async function findDesk<Name extends string>(
  db: Db,
  scope: LevelScope,
  { filter, place, size, counts }: Desk<Name>,
): Promise<{ page: KeysetPage<WorklistRow>; counts: Record<Name, number> }> {
  // one row of counts beside each row of the page, in its order; without any row of the page it stands alone
  const found = await db.$queryRaw<((Raw | { id: null }) & { counts: Record<Name, number> })[]>`
    select to_jsonb(c) as counts, w.* from (select ${countColumns(counts)}) c
    left join lateral (${worklistQuery(scope, filter, place, size)}) w on true`
  const [first] = found
  if (!first) throw new Error('a desk without counts')
  const rows = found.flatMap((row) => (row.id === null ? [] : [rowOf(row)]))
  return { page: pageOf(rows, size, place, cursorOf), counts: first.counts }
}

type Stretch = { ahead: number; size: number }

/** The query of a stretch, apart so that a test can ask for its plan. */
export function stretchQuery(scope: LevelScope, id: string, { ahead, size }: Stretch): Prisma.Sql {
  const here = { value: Prisma.sql`here."sortKey"`, id: Prisma.sql`here.id` }
  return Prisma.sql`
    select w.*
    from (select a."sortKey", a.id from "Application" a where a.id = ${id}::uuid and ${onDesk(scope)}) here, lateral (
      (${deskQuery(scope, {}, { before: here }, ahead)}) union all (${deskQuery(scope, {}, { from: here }, size - ahead)})
    ) w order by w."sortKey", w.id`
}

/**
 * The stretch of a desk around one of its files, in one statement: up to `ahead` files before it, itself, and what
 * follows, at most `size` in all; empty when the file does not lie there.
 */
export const findStretch = async (db: Db, scope: LevelScope, id: string, stretch: Stretch): Promise<WorklistRow[]> =>
  (await db.$queryRaw<Raw[]>(stretchQuery(scope, id, stretch))).map(rowOf)
