import { toReviewer, type Administrators, type Desk, type Notice, type Recipient } from '../domain/notice/notice'
import { cityWide } from '../domain/policy/sections/parameters'
import type { Tx } from './client'
import { blindIndexOfPerson } from './people'

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
  return rows.map(({ id }) => id)
}

async function administratorsOf(tx: Tx, { area, except }: Administrators): Promise<string[]> {
  const seat = area === cityWide ? { district: null, level: 'city' } : { district: area }
  const rows = await tx.staff.findMany({
    where: { ...seat, administrator: true, active: true, id: { not: except } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function staffOf(tx: Tx, to: Desk | Administrators): Promise<Recipient[]> {
  const ids = to.kind === 'desk' ? await reviewersOf(tx, to) : await administratorsOf(tx, to)
  return ids.map(toReviewer)
}

/** Who the audience of each notice is today. */
export async function recipientsOf(tx: Tx, notices: readonly Notice[]): Promise<Recipient[][]> {
  const found: Recipient[][] = []
  for (const { to } of notices)
    found.push(to.kind === 'desk' || to.kind === 'administrators' ? await staffOf(tx, to) : [to])
  return found
}
