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
import { blindIndexesOf } from '../person/people'
import { secondsFor } from '../proposal/seats'

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Of many desks, the reviewers who may decide what lies on each; the city level knows no district. One query for all. */
async function reviewersOf(tx: Tx, desks: readonly Desk[]): Promise<ReadonlyMap<Desk, string[]>> {
  if (desks.length === 0) return new Map()
  const indexes = await blindIndexesOf(
    tx,
    desks.flatMap(({ party }) => party ?? []),
  )
  const staff = await tx.staff.findMany({
    where: {
      ...{ active: true, level: { in: desks.map(({ level }) => level) } },
      OR: [{ district: { in: desks.map(({ district }) => district) } }, { district: null }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, level: true, district: true, township: true, personIndex: true },
  })
  const decides = ({ district, level, township, except, party }: Desk) => {
    const own = party === null ? null : (indexes.get(party) ?? null)
    return (member: (typeof staff)[number]): boolean =>
      member.level === level &&
      (member.district === null || member.district === district) &&
      (level !== 'township' || member.township === township) &&
      !except.includes(member.id) &&
      (own === null || member.personIndex !== own)
  }
  return new Map(desks.map((desk) => [desk, idsOf(staff.filter(decides(desk)))]))
}

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

/** The recipients of each notice, in their order. Notices about many holders ask once who sits where. */
export async function recipientsOf(tx: Tx, notices: readonly Notice[]): Promise<Recipient[][]> {
  const desks = await reviewersOf(
    tx,
    notices.flatMap(({ to }) => (to.kind === 'desk' ? [to] : [])),
  )
  const known = new Map<string, Recipient[]>()
  const found: Recipient[][] = []
  for (const { to } of notices) {
    if (to.kind === 'desk') {
      found.push((desks.get(to) ?? []).map(toReviewer))
      continue
    }
    const same = JSON.stringify(to)
    const members = known.get(same) ?? (await membersOf(tx, to))
    known.set(same, members)
    found.push(members)
  }
  return found
}
