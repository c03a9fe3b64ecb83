import type { PlainDate } from '../domain/dates'
import type { Release } from '../domain/policy/effective'
import type { ReleaseAction, ReleaseStatus } from '../domain/parameter-release/moves'
import { cityWide } from '../domain/policy/sections/parameters'
import type { Prisma } from './generated/client'
import type { Db, Tx } from './client'
import { ConflictError } from './conflict'
import { fromColumn, toColumn } from './days'
import { appendEvents, emptyHead, headOf, readStream, type EventOrigin } from './event-log'

/** What happened to one version of a figure. */
export type ParameterEvent =
  | { type: 'parameter.proposed'; district: string; code: string; value: unknown; effectiveFrom: PlainDate }
  | { type: 'parameter.released' }
  | { type: 'parameter.rejected' }
  | { type: 'parameter.withdrawn' }

/** A version of a figure with who proposed it, and who decided. */
export type ParameterVersion = Release & {
  id: string
  note: string
  status: ReleaseStatus
  proposedById: string
  proposedByName: string
  proposedAt: Date
  decidedByName: string | null
  decidedAt: Date | null
  version: number
}

const versionOf = (row: Prisma.ParameterReleaseGetPayload<object>): ParameterVersion => ({
  ...row,
  status: row.status as ReleaseStatus,
  effectiveFrom: fromColumn(row.effectiveFrom),
})

/** One version within the area that somebody keeps, or null. */
export async function findVersion(db: Db, id: string, area: string): Promise<ParameterVersion | null> {
  const row = await db.parameterRelease.findFirst({ where: { id, district: area } })
  return row && versionOf(row)
}

/** Every released version of an area, whatever the day it begins on. */
export const releasedOf = async (db: Db, area: string): Promise<ParameterVersion[]> =>
  (
    await db.parameterRelease.findMany({
      where: { district: area, status: 'released' },
      orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    })
  ).map(versionOf)

/** Proposals that wait for a second person, the oldest first. */
export const proposalsOf = async (db: Db, area: string): Promise<ParameterVersion[]> =>
  (
    await db.parameterRelease.findMany({
      where: { district: area, status: 'proposed' },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take: 100,
    })
  ).map(versionOf)

export const countProposals = (db: Db, area: string): Promise<number> =>
  db.parameterRelease.count({ where: { district: area, status: 'proposed' }, take: 100 })

/** What was proposed in an area of late and what became of it, the newest first. */
export const recentVersions = async (db: Db, area: string, most: number): Promise<ParameterVersion[]> =>
  (
    await db.parameterRelease.findMany({
      where: { district: area },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: most,
    })
  ).map(versionOf)

type NewProposal = Omit<Release, 'value'> & {
  value: Prisma.InputJsonValue
  note: string
  by: { id: string; name: string }
}

/** Stores a proposal with its first event. */
export async function insertProposal(tx: Tx, id: string, proposal: NewProposal, origin: EventOrigin): Promise<void> {
  const { by, note, district, code, value, effectiveFrom } = proposal
  await tx.parameterRelease.create({
    data: {
      ...{ id, district, code, value, note, effectiveFrom: toColumn(effectiveFrom), status: 'proposed' },
      ...{ proposedById: by.id, proposedByName: by.name, proposedAt: origin.at },
    },
  })
  const event: ParameterEvent = { type: 'parameter.proposed', district, code, value, effectiveFrom }
  await appendEvents(tx, id, 'parameter-release', emptyHead, [{ event, secret: note }], origin)
}

const eventOf = {
  release: 'parameter.released',
  reject: 'parameter.rejected',
  withdraw: 'parameter.withdrawn',
} as const satisfies Record<ReleaseAction, ParameterEvent['type']>

type Decided = { action: ReleaseAction; to: ReleaseStatus; by: { id: string; name: string } }

/**
 * Decides on a proposal, guarded by its version: throws ConflictError when somebody else was first. The database refuses
 * a release by its proposer, and a second version that begins on the same day.
 */
export async function decideProposal(
  tx: Tx,
  { id, version }: ParameterVersion,
  { action, to, by }: Decided,
  origin: EventOrigin,
): Promise<void> {
  const { count } = await tx.parameterRelease.updateMany({
    where: { id, version, status: 'proposed' },
    data: { status: to, decidedById: by.id, decidedByName: by.name, decidedAt: origin.at, version: version + 1 },
  })
  if (count !== 1) throw new ConflictError('parameter-release')
  const head = headOf(await readStream(tx, id))
  await appendEvents<ParameterEvent>(tx, id, 'parameter-release', head, [{ event: { type: eventOf[action] } }], origin)
}

/** How far the pages count files; beyond it they say "more than". */
export const filesLimit = 1000

/**
 * Open files of an area: those that nobody has accepted yet would be judged by a new figure once they are accepted on
 * its first day or later; the others keep the figures of the day of their acceptance (E-44).
 */
export async function countOpenFiles(db: Db, area: string): Promise<{ waiting: number; accepted: number }> {
  const own = { closedAt: null, ...(area === cityWide ? {} : { district: area }) }
  const [waiting, accepted] = await Promise.all([
    db.application.count({ where: { ...own, judgedOn: null }, take: filesLimit + 1 }),
    db.application.count({ where: { ...own, judgedOn: { not: null } }, take: filesLimit + 1 }),
  ])
  return { waiting, accepted }
}
