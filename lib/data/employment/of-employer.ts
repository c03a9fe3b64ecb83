import { fieldsOf } from '../../domain/typed'
import { permitStatusIn, statusIn } from '../columns'
import type { PermitStatus } from '../../domain/permit/lifecycle'
import type { ApplicationStatus } from '../../domain/application/status'
import { employerStartedKinds } from '../../domain/application/kinds'
import type { PlainDate } from '../../domain/dates'
import { Prisma } from '../generated/client'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'
import { unseal, unsealJson } from '../sealing'

/** What an employer looks for: the beginning of a name, one ID number by its blind index, permits that end soon. */
export type LinkSearch = {
  name?: string
  idNumberIndex?: string
  /** Last day of a live permit, both ends inclusive. */
  permitEnds?: { from: PlainDate; to: PlainDate }
}

export type LinkOrder = 'requested' | 'linked' | 'permit-end'

export type LinkQuery = {
  employerId: string
  status: 'pending' | 'active'
  search: LinkSearch
  order: LinkOrder
  place: PagePlace
  size: number
}

export type LinkRow = {
  id: string
  personId: string
  name: string
  idNumber: string
  mobile: string
  requestedAt: Date
  decidedAt: Date | null
  position: string | null
  contractEndsOn: Date | null
  permitStatus: PermitStatus | null
  permitNumber: string | null
  permitEndsOn: Date | null
  openApplicationId: string | null
  openStatus: ApplicationStatus | null
  /** When the employee asked for the end of the link. */
  dissolveAskedAt: Date | null
}

type RawRow = Omit<LinkRow, 'idNumber' | 'mobile' | 'permitStatus' | 'openStatus'> & {
  permitStatus: string | null
  openStatus: string | null
  idNumberSealed: string
  mobileSealed: string | null
  generalSealed: string | null
  orderValue: string
}

const orders: Record<LinkOrder, { value: Prisma.Sql; type: 'timestamptz' | 'date'; descending: boolean }> = {
  requested: { value: Prisma.sql`e."requestedAt"`, type: 'timestamptz', descending: false },
  linked: { value: Prisma.sql`e."requestedAt"`, type: 'timestamptz', descending: true },
  'permit-end': { value: Prisma.sql`coalesce(pm."validTo", 'infinity'::date)`, type: 'date', descending: false },
}

/** % and _ of the typed name are letters, not wildcards. */
const prefixPattern = (name: string): string => `${name.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const endsSoon = ({ from, to }: { from: PlainDate; to: PlainDate }): Prisma.Sql =>
  Prisma.sql`exists (select 1 from "Permit" live where live."personId" = e."personId"
    and live.status in ('valid', 'suspended') and live."validTo" between ${from}::date and ${to}::date)`

const matches = ({ name, idNumberIndex, permitEnds }: LinkSearch): Prisma.Sql =>
  Prisma.sql`${permitEnds ? endsSoon(permitEnds) : Prisma.sql`true`} and ${name ? Prisma.sql`p.name like ${prefixPattern(name)}` : Prisma.sql`true`}
    and ${idNumberIndex ? Prisma.sql`p."idNumberIndex" = ${idNumberIndex}` : Prisma.sql`true`}`

/** The phone that the person has stated, else the one of the identity platform. */
function mobileOf({ generalSealed, mobileSealed }: RawRow): string {
  const stated = generalSealed ? fieldsOf(unsealJson(generalSealed)).mobile : ''
  return (typeof stated === 'string' && stated) || (mobileSealed ? unseal(mobileSealed) : '')
}

const fromRaw = (raw: RawRow): LinkRow => {
  const { idNumberSealed, mobileSealed: _m, generalSealed: _g, orderValue: _o, ...facts } = raw
  return {
    ...facts,
    permitStatus: permitStatusIn(raw.permitStatus),
    openStatus: statusIn(raw.openStatus),
    ...{ idNumber: unseal(idNumberSealed), mobile: mobileOf(raw) },
  }
}

/** One page of an employer's links with the person, his latest permit and his business under way. */
export async function findLinks(db: Db, query: LinkQuery): Promise<KeysetPage<LinkRow>> {
  const order = { ...orders[query.order], id: Prisma.sql`e.id` }
  const { condition, orderBy } = keyset(order, query.place)
  const rows = await db.$queryRaw<RawRow[]>`
    select e.id, e."personId", e."requestedAt", e."decidedAt", e."dissolveAskedAt", e.position, e."endsOn" as "contractEndsOn",
      p.name, p."idNumberSealed", p."mobileSealed", general.sealed as "generalSealed",
      pm.status as "permitStatus", pm.number as "permitNumber", pm."validTo" as "permitEndsOn",
      a.id as "openApplicationId", a.status as "openStatus", (${order.value})::text as "orderValue"
    from "Employment" e
    join "Person" p on p.id = e."personId"
    left join "ProfileSection" general
      on general."ownerKind" = 'person' and general."ownerId" = e."personId" and general.section = 'general'
    left join lateral (
      select status, number, "validTo" from "Permit" where "personId" = e."personId" order by "validTo" desc limit 1
    ) pm on true
    left join "Application" a on a."personId" = e."personId" and a."closedAt" is null
      and (a."submittedAt" is not null or (a.kind = any(${employerStartedKinds}::text[]) and a."employerId" = e."employerId"))
    where e."employerId" = ${query.employerId}::uuid and e.status = ${query.status}::"EmploymentStatus"
      and ${matches(query.search)} and ${condition}
    order by ${orderBy} limit ${query.size + 1}`
  const page = pageOf(rows, query.size, query.place, ({ orderValue, id }) => ({ value: orderValue, id }))
  return { ...page, rows: page.rows.map(fromRaw) }
}

/** How many links there are, counted no further than `limit` + 1 (house law 13). */
export async function countLinks(
  db: Db,
  { employerId, status, search }: Pick<LinkQuery, 'employerId' | 'status' | 'search'>,
  limit: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from "Employment" e join "Person" p on p.id = e."personId"
      where e."employerId" = ${employerId}::uuid and e.status = ${status}::"EmploymentStatus" and ${matches(search)}
      limit ${limit + 1}
    ) counted`
  return row?.count ?? 0
}
