import type { PlainDate } from '../../domain/dates'
import { isProposalKind, type ProposalKind } from '../../domain/proposal/kinds'
import type { DecisionAction, ProposalStatus } from '../../domain/proposal/moves'
import { Prisma } from '../generated/client'
import type { Db, Tx } from '../client'
import { ConflictError } from '../conflict'
import { fromColumn, toColumn } from '../days'
import { appendEvents, emptyHead, headOf, readStream, type EventOrigin } from '../event-log'
import { proposalStatusIn } from '../columns'

/** What happened to a proposed figure (decision 0023). The texts of basis and reason travel apart, sealed. */
export type ProposalEvent =
  | {
      type: 'proposal.made'
      kind: ProposalKind
      area: string
      subject: string
      value: unknown
      pin: unknown
      effectiveFrom: PlainDate | null
    }
  | { type: 'proposal.released'; proposedBy: string }
  | { type: 'proposal.rejected'; proposedBy: string }
  | { type: 'proposal.withdrawn' }

/** A figure with who proposed it, and who decided. */
export type Proposal = {
  id: string
  kind: ProposalKind
  area: string
  subject: string
  value: unknown
  /** What stood there when it was proposed; null for parameters from before it was kept. */
  pin: unknown
  effectiveFrom: PlainDate | null
  basis: string
  status: ProposalStatus
  proposedById: string
  proposedByName: string
  proposedAt: Date
  decidedByName: string | null
  decidedAt: Date | null
  reason: string | null
  version: number
}

const proposalOf = (row: Prisma.ProposalGetPayload<object>): Proposal => {
  const { kind } = row
  if (!isProposalKind(kind)) throw new Error(`proposal ${row.id} is of no known kind: ${kind}`)
  return {
    ...row,
    kind,
    status: proposalStatusIn(row.status),
    effectiveFrom: row.effectiveFrom && fromColumn(row.effectiveFrom),
  }
}

export async function findProposal(db: Db, id: string): Promise<Proposal | null> {
  const row = await db.proposal.findUnique({ where: { id } })
  return row && proposalOf(row)
}

/** The proposal, held until the end of the transaction: of two who decide at one moment the second finds it decided. */
export async function lockProposal(tx: Tx, id: string): Promise<Proposal | null> {
  await tx.$queryRaw`select id from "ParameterRelease" where id = ${id}::uuid for update`
  return findProposal(tx, id)
}

/** Of which area somebody sees proposals: its own; the city, as the level above, those of every district. */
export type ProposalArea = { area: string } | 'every'

/** The city stands in for districts that have nobody else (decision 0023), so it looks everywhere. */
export const areaSeen = ({ district }: { district: string | null }): ProposalArea =>
  district === null ? 'every' : { area: district }

const within = (area: ProposalArea): Prisma.ProposalWhereInput => (area === 'every' ? {} : area)

/** How many proposals a page shows. */
export const waitingLimit = 100

/** What waits for a second person, the oldest first. */
export const waitingProposals = async (db: Db, area: ProposalArea): Promise<Proposal[]> =>
  (
    await db.proposal.findMany({
      where: { ...within(area), status: 'proposed' },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take: waitingLimit,
    })
  ).map(proposalOf)

/** What others than one officer have proposed and nobody has decided, as rows to be counted. */
export const proposedByOthers = (area: ProposalArea, staffId: string): Prisma.Sql => Prisma.sql`
  select 1 from "ParameterRelease" where status = 'proposed' and "proposedById" <> ${staffId}::uuid
    and ${area === 'every' ? Prisma.sql`true` : Prisma.sql`district = ${area.area}`} limit ${waitingLimit}`

/** The figures of a kind in an area, or one of them; `waits` narrows it to those that wait, or to those that do not. */
export type ProposalsAsked = { kind: ProposalKind; area: string; subject?: string; waits?: boolean }

/** What was proposed of them and what became of it, the newest first. */
export const proposalsOfSubject = async (db: Db, { waits, ...of }: ProposalsAsked, most: number): Promise<Proposal[]> =>
  (
    await db.proposal.findMany({
      where: { ...of, ...(waits === undefined ? {} : { status: waits ? 'proposed' : { not: 'proposed' } }) },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: most,
    })
  ).map(proposalOf)

/** What was decided of late, the newest first. */
export const decidedProposals = async (db: Db, area: ProposalArea, most: number): Promise<Proposal[]> =>
  (
    await db.proposal.findMany({
      where: { ...within(area), status: { not: 'proposed' } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: most,
    })
  ).map(proposalOf)

export const isWaiting = async (db: Db, kind: ProposalKind, area: string, subject: string): Promise<boolean> =>
  (await db.proposal.findFirst({ where: { kind, area, subject, status: 'proposed' }, select: { id: true } })) !== null

type Person = { id: string; name: string }

export type NewProposal = Pick<Proposal, 'kind' | 'area' | 'subject' | 'value' | 'pin' | 'effectiveFrom' | 'basis'> & {
  by: Person
}

/** Plain JSON as the columns keep it. */
const json = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value))

/** Stores a proposal with its first event. A second one that waits for the same subject breaks a unique rule. */
export async function insertProposal(tx: Tx, id: string, proposal: NewProposal, origin: EventOrigin): Promise<void> {
  const { by, kind, area, subject, value, pin, effectiveFrom, basis } = proposal
  await tx.proposal.create({
    data: {
      ...{ id, kind, area, subject, basis, status: 'proposed', value: json(value), pin: json(pin) },
      effectiveFrom: effectiveFrom && toColumn(effectiveFrom),
      ...{ proposedById: by.id, proposedByName: by.name, proposedAt: origin.at },
    },
  })
  const event: ProposalEvent = { type: 'proposal.made', kind, area, subject, value, pin, effectiveFrom }
  await appendEvents(tx, id, 'proposal', emptyHead, [{ event, secret: basis }], origin)
}

export type Decided = { action: DecisionAction; to: ProposalStatus; by: Person; reason: string | null }

const eventOf = (action: DecisionAction, proposedBy: string): ProposalEvent => {
  if (action === 'withdraw') return { type: 'proposal.withdrawn' }
  return { type: action === 'release' ? 'proposal.released' : 'proposal.rejected', proposedBy }
}

/**
 * Decides on a proposal, guarded by its version: throws ConflictError when somebody else was first. The database refuses
 * a release or a rejection by its proposer, and a second version of a parameter that begins on the same day.
 */
export async function decideProposal(
  tx: Tx,
  { id, version, proposedByName }: Proposal,
  { action, to, by, reason }: Decided,
  origin: EventOrigin,
): Promise<void> {
  const decided = { decidedById: by.id, decidedByName: by.name, decidedAt: origin.at, reason }
  const { count } = await tx.proposal.updateMany({
    where: { id, version, status: 'proposed' },
    data: { status: to, ...decided, version: version + 1 },
  })
  if (count !== 1) throw new ConflictError('proposal')
  const head = headOf(await readStream(tx, id))
  const event = eventOf(action, proposedByName)
  await appendEvents(tx, id, 'proposal', head, [{ event, secret: reason }], origin)
}
