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
import { blindIndexOfPerson } from '../person/people'
import { secondsFor } from '../proposal/seats'

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Reviewers who may decide what lies on a desk; the city level knows no district. */
async function reviewersOf(tx: Tx, { district, level, township, except, party }: Desk): Promise<string[]> {
  const personIndex = party === null ? null : await blindIndexOfPerson(tx, party)
  const rows = await tx.staff.findMany({
    where: {
      ...{ active: true, level, id: { notIn: [...except] } },
      ...(level === 'township' ? { township } : {}),
      AND: [
        { OR: [{ district }, { district: null }] },
        ...(personIndex === null ? [] : [{ OR: [{ personIndex: null }, { NOT: { personIndex } }] }]),
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return idsOf(rows)
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

/** Who an audience is today. */
async function membersOf(tx: Tx, to: Audience): Promise<Recipient[]> {
  switch (to.kind) {
    case 'desk':
      return (await reviewersOf(tx, to)).map(toReviewer)
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

/** The recipients of each notice, in their order. */
export async function recipientsOf(tx: Tx, notices: readonly Notice[]): Promise<Recipient[][]> {
  const found: Recipient[][] = []
  for (const { to } of notices) found.push(await membersOf(tx, to))
  return found
}
