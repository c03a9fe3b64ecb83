import {
  toEmployer,
  toPerson,
  toReviewer,
  type Audience,
  type Desk,
  type Notice,
  type Recipient,
  type Seconds,
} from '../../domain/notice/notice'
import type { Tx } from '../client'
import { secondsFor } from '../proposal/seats'

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

const secondPersons = async (tx: Tx, { seat, proposer }: Seconds): Promise<string[]> =>
  idsOf(await secondsFor(tx, seat, proposer))

/** People linked to a unit, and holders of its permits who are linked to nobody else. */
const peopleOf = async (tx: Tx, employer: string): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select "personId"::text as id from "Employment" where "employerId" = ${employer}::uuid and status = 'active'
      union
      select "personId"::text from "Permit" where "employerId" = ${employer}::uuid and status = 'valid'
      order by id`,
  )

const planningEmployers = async (tx: Tx): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select distinct "employerId"::text as id from "FilingRight" where status in ('full', 'receive-only') order by id`,
  )

const planningHolders = async (tx: Tx): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select distinct "personId"::text as id from "Permit" where status in ('valid', 'suspended') order by id`,
  )

/** Who an audience that is no desk is today. */
async function membersOf(tx: Tx, to: Exclude<Audience, Desk>): Promise<Recipient[]> {
  switch (to.kind) {
    case 'seconds':
      return (await secondPersons(tx, to)).map(toReviewer)
    case 'people-of':
      return (await peopleOf(tx, to.employer)).map(toPerson)
    case 'planners':
      return [...(await planningEmployers(tx)).map(toEmployer), ...(await planningHolders(tx)).map(toPerson)]
    default:
      return [to]
  }
}

type Reviewer = {
  id: string
  active: boolean
  level: string
  district: string | null
  township: string | null
  personIndex: string | null
  /** He has his work in one message a day. */
  daily: boolean
}

type Known = {
  names: Record<string, string>
  /** Blind indexes of the persons whose matters lie on a desk. */
  parties: Record<string, string>
  reviewers: Reviewer[]
}

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))]

/** Everything that notices ask about people, in one statement: who sits at the desks, how those named are called. */
async function knownOf(tx: Tx, notices: readonly Notice[], members: readonly Recipient[]): Promise<Known> {
  const desks = notices.flatMap(({ to }) => (to.kind === 'desk' ? [to] : []))
  const named = distinct(notices.flatMap(({ naming }) => [naming.person, naming.employer]))
  const reviewers = distinct(members.map(({ kind, id }) => (kind === 'staff' ? id : null)))
  if (desks.length + named.length + reviewers.length === 0) return { names: {}, parties: {}, reviewers: [] }
  const [known] = await tx.$queryRaw<Known[]>`
    select
      (select coalesce(jsonb_object_agg(n.id, n.name), '{}') from (
        select id, name from "Person" where id = any(${named}::uuid[])
        union all select id, name from "Employer" where id = any(${named}::uuid[])
      ) n) as names,
      (select coalesce(jsonb_object_agg(p.id, p."idNumberIndex"), '{}') from "Person" p
        where p.id = any(${distinct(desks.map(({ party }) => party))}::uuid[])) as parties,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'active', s.active, 'level', s.level,
          'district', s.district, 'township', s.township, 'personIndex', s."personIndex", 'daily', exists (
            select from "NoticePreference" n
            where n."recipientKind" = 'staff' and n."recipientId" = s.id and n."dailySummary"
          )) order by s.id), '[]')
        from "Staff" s
        where s.id = any(${reviewers}::uuid[]) or (s.active and s.level = any(${desks.map(({ level }) => level)})
          and (s.district is null or s.district = any(${desks.map(({ district }) => district)})))) as reviewers`
  if (!known) throw new Error('a query without conditions of its own answered nothing')
  return known
}

/** The reviewers who may decide what lies on a desk; the city level knows no district. */
function reviewersAt({ district, level, township, except, party }: Desk, { parties, reviewers }: Known): Recipient[] {
  const own = party === null ? null : (parties[party] ?? null)
  const decides = (member: Reviewer): boolean =>
    member.active &&
    member.level === level &&
    (member.district === null || member.district === district) &&
    (level !== 'township' || member.township === township) &&
    !except.includes(member.id) &&
    (own === null || member.personIndex !== own)
  return idsOf(reviewers.filter(decides)).map(toReviewer)
}

export type Addressed = {
  /** The recipients of each notice, in their order. */
  recipients: Recipient[][]
  /** Names of persons and units that stand in messages, by id. */
  names: Record<string, string>
  /** The reviewers among the recipients who have their work in one message a day. */
  daily: ReadonlySet<string>
}

/** Whom each notice reaches and what its messages are written with. Notices about many holders ask once. */
export async function addressed(tx: Tx, notices: readonly Notice[]): Promise<Addressed> {
  const members = new Map<string, Recipient[]>()
  for (const { to } of notices) {
    const audience = JSON.stringify(to)
    if (to.kind !== 'desk' && !members.has(audience)) members.set(audience, await membersOf(tx, to))
  }
  const known = await knownOf(tx, notices, [...members.values()].flat())
  return {
    recipients: notices.map(({ to }) =>
      to.kind === 'desk' ? reviewersAt(to, known) : (members.get(JSON.stringify(to)) ?? []),
    ),
    names: known.names,
    daily: new Set(idsOf(known.reviewers.filter(({ daily }) => daily))),
  }
}
