import { kindIn, permitStatusIn, permitTypeIn, statusIn } from '../columns'
import type { PermitStatus } from '../../domain/permit/lifecycle'
import type { ApplicationStatus } from '../../domain/application/status'
import type { ApplicationKind, PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { employerStartedKinds } from '../../domain/application/kinds'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'
import { unseal } from '../sealing'

/**
 * Which holders among an employer's people: 续签 (own permits that end soon), 聘用单位变更 (挂起 permits of people who
 * came), 清理 (whoever holds no usable permit any more although he is still linked, U-79).
 */
export type HolderGroup =
  | { kind: 'renewable'; from: PlainDate; to: PlainDate }
  | { kind: 'arrived'; on: PlainDate }
  | { kind: 'stale'; on: PlainDate; suspendedBefore: PlainDate }

export type HolderQuery = { employerId: string; group: HolderGroup; place: PagePlace; size: number; waiting?: boolean }

export type HolderRow = {
  employmentId: string
  personId: string
  name: string
  idNumber: string
  position: string | null
  linkedAt: Date | null
  permitId: string
  number: string
  permitType: PermitType
  permitStatus: PermitStatus
  district: string
  validTo: Date
  suspendedOn: Date | null
  endReason: string | null
  /** His open business; one that the employer may not see shows only that there is one. */
  openId: string | null
  openKind: ApplicationKind | null
  openStatus: ApplicationStatus | null
  openVisible: boolean
}

type Coded = 'permitType' | 'permitStatus' | 'openKind' | 'openStatus'
type RawRow = Omit<HolderRow, 'idNumber' | Coded> & {
  permitType: string
  permitStatus: string
  openKind: string | null
  openStatus: string | null
  list: string
  idNumberSealed: string
  orderValue: string
}

const fromRaw = ({ idNumberSealed, orderValue: _order, list: _list, ...row }: RawRow): HolderRow => ({
  ...row,
  permitType: permitTypeIn(row.permitType),
  permitStatus: permitStatusIn(row.permitStatus),
  openKind: kindIn(row.openKind),
  openStatus: statusIn(row.openStatus),
  idNumber: unseal(idNumberSealed),
})

/** The permit that counts for a person is the live one, otherwise the last to end: no other stands before this one. */
const counts = Prisma.sql`not exists (select from "Permit" other where other."personId" = pm."personId" and other.id <> pm.id
  and (other.status in ('valid', 'suspended'), other."validTo", other.id)
    > (pm.status in ('valid', 'suspended'), pm."validTo", pm.id))`

function within(group: HolderGroup, employerId: string): Prisma.Sql {
  switch (group.kind) {
    case 'renewable':
      return Prisma.sql`pm.status = 'valid' and pm."employerId" = ${employerId}::uuid
        and pm."validTo" between ${group.from}::date and ${group.to}::date`
    case 'arrived':
      return Prisma.sql`pm.status = 'suspended' and pm."validTo" >= ${group.on}::date`
    case 'stale':
      return Prisma.sql`(pm.status in ('lapsed', 'cancelled')
        or (pm.status in ('valid', 'suspended') and pm."validTo" < ${group.on}::date)
        or (pm.status = 'suspended' and pm."suspendedOn" < ${group.suspendedBefore}::date)) and ${counts}`
  }
}

/** By the permits of those who are linked, never person by person. */
const linked = (employerId: string, group: HolderGroup): Prisma.Sql =>
  Prisma.sql`from "Permit" pm join "Employment" e on e."personId" = pm."personId" and e.status = 'active'
    where pm."linkedEmployerId" = ${employerId}::uuid and ${within(group, employerId)}`

/** A business of the unit's own that nobody has been handed: a draft, or one that came back. */
const notHandedIn = (employerId: string): Prisma.Sql =>
  Prisma.sql`a."employerId" = ${employerId}::uuid and a.kind = any(${employerStartedKinds}::text[])
    and a.status in ('draft', 'returned')`

/** Holders in the order of their permits' ends, the nearest first. */
function holdersQuery({ employerId, group, place, size, waiting = false }: HolderQuery): Prisma.Sql {
  const open = waiting ? Prisma.sql`(a.id is null or (${notHandedIn(employerId)}))` : Prisma.sql`true`
  const order = {
    ...{ value: Prisma.sql`h."validTo"`, id: Prisma.sql`h."employmentId"` },
    ...{ type: 'date' as const, descending: false },
  }
  const { condition, orderBy } = keyset(order, place)
  return Prisma.sql`
    select ${group.kind} as list, h.*, p.name, p."idNumberSealed", a.id as "openId", a.kind as "openKind", a.status as "openStatus",
      coalesce(a."employerId" = ${employerId}::uuid
        and (a."submittedAt" is not null or a.kind = any(${employerStartedKinds}::text[])), false) as "openVisible",
      h."validTo"::text as "orderValue"
    from (
      select e.id as "employmentId", e."personId", e.position, e."decidedAt" as "linkedAt", pm.id as "permitId",
        pm.number, pm."permitType", pm.status as "permitStatus", pm.district, pm."validTo", pm."suspendedOn",
        pm."endReason"
      ${linked(employerId, group)}
    ) h
    join "Person" p on p.id = h."personId"
    left join "Application" a on a."personId" = h."personId" and a."closedAt" is null
    where ${condition} and ${open}
    order by ${orderBy} limit ${size}`
}

/** One page of holders in the order of their permits' ends, the nearest first. */
export async function findHolders(db: Db, query: HolderQuery): Promise<KeysetPage<HolderRow>> {
  const { place, size } = query
  const rows = await db.$queryRaw<RawRow[]>(holdersQuery({ ...query, size: size + 1 }))
  const page = pageOf(rows, size, place, ({ orderValue, employmentId }) => ({ value: orderValue, id: employmentId }))
  return { ...page, rows: page.rows.map(fromRaw) }
}

/** The first of each of these groups for whom nothing is handed in yet; a group without any is absent. */
export async function firstHolders(
  db: Db,
  employerId: string,
  groups: readonly HolderGroup[],
): Promise<Partial<Record<HolderGroup['kind'], HolderRow>>> {
  if (groups.length === 0) return {}
  const first = (group: HolderGroup) =>
    Prisma.sql`(${holdersQuery({ employerId, group, place: {}, size: 1, waiting: true })})`
  const rows = await db.$queryRaw<RawRow[]>(Prisma.join(groups.map(first), ' union all '))
  return Object.fromEntries(rows.map((row) => [row.list, fromRaw(row)]))
}

export type HolderCount = {
  count: number
  /** Of those: without an open business, so that something is to be started. */
  idle: number
  /** Of those: with a business of the unit's own that is not handed in. */
  started: number
}

const countOf = (employerId: string, group: HolderGroup, limit: number): Prisma.Sql => Prisma.sql`(
  select jsonb_build_object('count', count(*), 'idle', count(*) filter (where a.id is null),
    'started', count(*) filter (where ${notHandedIn(employerId)}))
  from (
    select e."personId" ${linked(employerId, group)} limit ${limit + 1}
  ) counted
  left join "Application" a on a."personId" = counted."personId" and a."closedAt" is null
)`

/** How many there are of each of these groups, in one statement, each counted no further than `limit` + 1. */
export async function countHolders<Name extends string>(
  db: Db,
  employerId: string,
  groups: Readonly<Record<Name, HolderGroup>>,
  limit: number,
): Promise<Record<Name, HolderCount>> {
  const columns = Object.entries<HolderGroup>(groups).map(
    ([name, group]) => Prisma.sql`${countOf(employerId, group, limit)} as ${Prisma.raw(`"${name}"`)}`,
  )
  const [row] = await db.$queryRaw<Record<Name, HolderCount>[]>`select ${Prisma.join(columns, ', ')}`
  if (!row) throw new Error('counts without a row')
  return row
}
