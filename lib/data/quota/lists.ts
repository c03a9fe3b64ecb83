import type { QuotaApplicationStatus } from '../../domain/quota/application'
import { emptyBalance, type QuotaBalance, type UnitMovement, type UnitState } from '../../domain/quota/units'
import { Prisma } from '../generated/client'
import { movementIn, quotaStatusIn, unitStateIn, type Unread } from '../columns'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type ListCursor, type PagePlace } from '../keyset'

/** A line of a list of applications for quota. */
export type QuotaLine = {
  id: string
  number: string
  employerId: string
  employerName: string
  year: number
  turn: number
  status: QuotaApplicationStatus
  requested: string
  allocated: number | null
  returnAsked: boolean
  createdAt: Date
  submittedAt: Date | null
}

const columns = Prisma.sql`q.id, q.number, q."employerId", e.name as "employerName", q.year, q.turn, q.status,
  coalesce(q.form->>'requested', '') as requested, q.allocated, q."returnAsked" is not null as "returnAsked",
  q."createdAt", q."submittedAt"`

type RawLine = Unread<QuotaLine, 'status'>
const lineOf = (row: RawLine): QuotaLine => ({ ...row, status: quotaStatusIn(row.status) })

type Moment = Date | null
const cursorOf = (at: Moment, id: string): ListCursor => ({ value: at?.toISOString() ?? '', id })

/** The employer's applications in a district, the latest first. */
export async function quotaApplicationsOf(
  db: Db,
  { employerId, district }: { employerId: string; district: string },
  place: PagePlace,
  size: number,
): Promise<KeysetPage<QuotaLine>> {
  const order = {
    value: Prisma.sql`q."createdAt"`,
    id: Prisma.sql`q.id`,
    type: 'timestamptz' as const,
    descending: true,
  }
  const { condition, orderBy } = keyset(order, place)
  const rows = await db.$queryRaw<RawLine[]>`
    select ${columns} from "QuotaApplication" q join "Employer" e on e.id = q."employerId"
    where q."employerId" = ${employerId}::uuid and q.district = ${district} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  return pageOf(rows.map(lineOf), size, place, ({ createdAt, id }) => cursorOf(createdAt, id))
}

export type QuotaWorklistFilter = {
  district: string
  status: 'submitted' | 'granted' | 'returned'
  /** Handed in from `from` on and before `to`; null for all months. */
  months: { from: Date; to: Date } | null
}

/** What was handed in to a district, the earliest first. */
export async function quotaWorklist(
  db: Db,
  { district, status, months }: QuotaWorklistFilter,
  place: PagePlace,
  size: number,
): Promise<KeysetPage<QuotaLine>> {
  const order = {
    value: Prisma.sql`q."sortKey"`,
    id: Prisma.sql`q.id`,
    type: 'timestamptz' as const,
    descending: false,
  }
  const { condition, orderBy } = keyset(order, place)
  const within = months ? Prisma.sql`q."sortKey" >= ${months.from} and q."sortKey" < ${months.to}` : Prisma.sql`true`
  const rows = await db.$queryRaw<RawLine[]>`
    select ${columns} from "QuotaApplication" q join "Employer" e on e.id = q."employerId"
    where q.district = ${district} and q.status = ${status} and ${within} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  return pageOf(rows.map(lineOf), size, place, ({ submittedAt, createdAt, id }) =>
    cursorOf(submittedAt ?? createdAt, id),
  )
}

/** How many applications of a district wait for an answer. */
export const countQuotaWaiting = (db: Db, district: string): Promise<number> =>
  db.quotaApplication.count({ where: { district, status: 'submitted' } })

export type IdleEmployer = {
  employerId: string
  employerName: string
  years: { year: number; granted: number; idle: number }[]
}

/**
 * Employers that in every one of these years left units neither used nor returned (Q-14), by their id; `after` is the
 * last one of the page before.
 */
export async function idleEmployers(
  db: Db,
  { district, years }: { district: string; years: readonly number[] },
  after: string | null,
  size: number,
): Promise<{ rows: IdleEmployer[]; next: string | null }> {
  const rows = await db.$queryRaw<IdleEmployer[]>`
    with yearly as (
      select g."employerId", g.year, count(u.id)::int as granted,
        (count(u.id) filter (where u.state in ('expired', 'available', 'voided')))::int as idle
      from "QuotaGrant" g join "QuotaUnit" u on u."grantId" = g.id
      where g.district = ${district} and g.year = any(${[...years]}::int[])
        and ${after === null ? Prisma.sql`true` : Prisma.sql`g."employerId" > ${after}::uuid`}
      group by g."employerId", g.year
    )
    select y."employerId", e.name as "employerName",
      jsonb_agg(jsonb_build_object('year', y.year, 'granted', y.granted, 'idle', y.idle) order by y.year) as years
    from yearly y join "Employer" e on e.id = y."employerId"
    where y.idle > 0
    group by y."employerId", e.name
    having count(*) = ${years.length}
    order by y."employerId" limit ${size + 1}`
  const page = rows.slice(0, size)
  return { rows: page, next: rows.length > size ? (page.at(-1)?.employerId ?? null) : null }
}

export type LedgerMovement = { kind: UnitMovement; at: Date; actorLabel: string; applicationNumber: string | null }
export type LedgerUnit = {
  id: string
  ordinal: number
  state: UnitState
  changedAt: Date
  applicationId: string | null
  applicationNumber: string | null
  personName: string | null
  movements: LedgerMovement[]
}

/** Every unit of a grant with everything that happened to it, from the grant to its end. */
export async function ledgerOf(db: Db, grantId: string): Promise<LedgerUnit[]> {
  const units = await db.$queryRaw<Unread<Omit<LedgerUnit, 'movements'>, 'state'>[]>`
    select u.id, u.ordinal, u.state, u."changedAt", u."applicationId", a.number as "applicationNumber",
      p.name as "personName"
    from "QuotaUnit" u left join "Application" a on a.id = u."applicationId" left join "Person" p on p.id = a."personId"
    where u."grantId" = ${grantId}::uuid order by u.ordinal`
  const movements = await db.$queryRaw<(Unread<LedgerMovement, 'kind'> & { unitId: string })[]>`
    select m."unitId", m.kind, m.at, m."actorLabel", a.number as "applicationNumber"
    from "QuotaMovement" m left join "Application" a on a.id = m."applicationId"
    where m."grantId" = ${grantId}::uuid order by m.at, m.id`
  const movementsOf = (id: string): LedgerMovement[] =>
    movements.filter(({ unitId }) => unitId === id).map((row) => ({ ...row, kind: movementIn(row.kind) }))
  return units.map((unit) => ({ ...unit, state: unitStateIn(unit.state), movements: movementsOf(unit.id) }))
}

export type LedgerCheck = { granted: number; units: number; balance: QuotaBalance; broken: number }

/**
 * The sum of a district's year: what was granted, how many units there are, in which states, and how many do not stand
 * where their last movement left them (0, or somebody has touched the tables).
 */
export async function checkLedger(
  db: Db,
  { district, year }: { district: string; year: number },
): Promise<LedgerCheck> {
  const [sum] = await db.$queryRaw<{ granted: number }[]>`
    select coalesce(sum(granted), 0)::int as granted from "QuotaGrant" where district = ${district} and year = ${year}`
  const states = await db.$queryRaw<{ state: string; count: number; broken: number }[]>`
    select u.state, count(*)::int as count,
      (count(*) filter (where m.kind is distinct from
        case u.state when 'available' then case when m.kind = 'granted' then 'granted' else 'released' end
        else u.state end))::int as broken
    from "QuotaGrant" g join "QuotaUnit" u on u."grantId" = g.id
    left join lateral (
      select kind from "QuotaMovement" where "unitId" = u.id order by at desc, id desc limit 1
    ) m on true
    where g.district = ${district} and g.year = ${year}
    group by u.state`
  const balance = emptyBalance()
  for (const { state, count } of states) balance[unitStateIn(state)] = count
  const units = states.reduce((total, { count }) => total + count, 0)
  const broken = states.reduce((total, row) => total + row.broken, 0)
  return { granted: sum?.granted ?? 0, units, balance, broken }
}
