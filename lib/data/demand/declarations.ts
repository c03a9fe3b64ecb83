import { emptyDemandForm, type DemandForm } from '../../domain/demand/form'
import type { DemandStatus } from '../../domain/demand/moves'
import type { DemandNoticeInput } from '../../domain/demand/notice'
import type { ScoreSheet } from '../../domain/demand/score'
import { overPattern } from '../../domain/typed'
import type { Prisma } from '../generated/client'
import type { Db, Tx } from '../client'
import { ConflictError } from '../conflict'
import { fromColumn, toColumn } from '../days'
import { appendEvents, emptyHead, headOf, readStream, type EventOrigin } from '../event-log'
import { demandStatusIn } from '../columns'

/** What happened to a notice or a declaration (S-84). */
export type DemandEvent =
  | ({ type: 'demand-notice.published'; district: string } & DemandNoticeInput)
  | { type: 'demand-notice.total-set'; total: number | null }
  | { type: 'demand.started'; number: string; noticeId: string; employerId: string }
  | { type: 'demand.submitted'; declared: number }
  | { type: 'demand.returned' }
  /** The unit has moved to another authority before a number was fixed (decision 0022): given back, for good. */
  | { type: 'demand.left-behind'; transferId: string }
  | { type: 'demand.evaluated'; total: string; rank: number; of: number }
  /** `grantId` of the units of quota that come with it; null when nothing was added. */
  | { type: 'demand.fixed'; approved: number; added: number; grantId: string | null }

export type DemandNotice = DemandNoticeInput & {
  id: string
  district: string
  publishedAt: Date
  publishedByName: string
  /** Null before two persons were asked (decision 0023). */
  proposedByName: string | null
}

export type Declaration = {
  id: string
  number: string
  noticeId: string
  employerId: string
  district: string
  year: number
  status: DemandStatus
  form: DemandForm
  score: ScoreSheet | null
  answer: string | null
  approved: number | null
  version: number
  submittedAt: Date | null
  decidedAt: Date | null
}

type NoticeRow = Prisma.DemandNoticeGetPayload<object>
type DeclarationRow = Prisma.DemandDeclarationGetPayload<object>

const noticeOf = ({ opensOn, closesOn, ...row }: NoticeRow): DemandNotice => ({
  ...row,
  opensOn: fromColumn(opensOn),
  closesOn: fromColumn(closesOn),
})

/** The sheet as it was stored; null before the year is evaluated. */
export const scoreOf = (stored: unknown): ScoreSheet | null =>
  stored === null ? null : overPattern<ScoreSheet>({ lines: [], total: '', rank: 0, of: 0 }, stored)

export const declarationOf = (row: DeclarationRow): Declaration => ({
  ...row,
  status: demandStatusIn(row.status),
  form: overPattern(emptyDemandForm(), row.form),
  score: scoreOf(row.score),
})

/** The notices of a district, the latest year first; a district publishes one a year. */
export const noticesOf = async (db: Db, district: string): Promise<DemandNotice[]> =>
  (await db.demandNotice.findMany({ where: { district }, orderBy: { year: 'desc' }, take: 20 })).map(noticeOf)

/** The same, each with what one employer declares, or null. */
export async function noticesFor(
  db: Db,
  district: string,
  employerId: string,
): Promise<{ notice: DemandNotice; declaration: Declaration | null }[]> {
  const rows = await db.demandNotice.findMany({
    where: { district },
    orderBy: { year: 'desc' },
    take: 20,
    include: { declarations: { where: { employerId } } },
  })
  return rows.map(({ declarations: [declaration], ...row }) => ({
    notice: noticeOf(row),
    declaration: declaration ? declarationOf(declaration) : null,
  }))
}

export async function findDemandNotice(db: Db, id: string, district: string): Promise<DemandNotice | null> {
  const row = await db.demandNotice.findFirst({ where: { id, district } })
  return row && noticeOf(row)
}

/** The notice, held until the end of the transaction: everything that counts the year's numbers goes through here. */
export async function lockDemandNotice(tx: Tx, id: string, district: string): Promise<DemandNotice | null> {
  await tx.$queryRaw`select id from "DemandNotice" where id = ${id}::uuid for update`
  return findDemandNotice(tx, id, district)
}

export async function insertDemandNotice(
  tx: Tx,
  id: string,
  {
    district,
    by,
    proposedByName,
    ...notice
  }: DemandNoticeInput & { district: string; by: { id: string; name: string }; proposedByName: string },
  origin: EventOrigin,
): Promise<void> {
  const days = { opensOn: toColumn(notice.opensOn), closesOn: toColumn(notice.closesOn) }
  const published = { publishedAt: origin.at, publishedById: by.id, publishedByName: by.name, proposedByName }
  await tx.demandNotice.create({ data: { ...notice, id, district, ...days, ...published } })
  const event: DemandEvent = { type: 'demand-notice.published', district, ...notice }
  await appendEvents(tx, id, 'demand-notice', emptyHead, [{ event }], origin)
}

/** Sets the 总量 of a notice that is locked. */
export async function setDemandTotal(tx: Tx, id: string, total: number | null, origin: EventOrigin): Promise<void> {
  await tx.demandNotice.update({ where: { id }, data: { total } })
  const event: DemandEvent = { type: 'demand-notice.total-set', total }
  await appendEvents(tx, id, 'demand-notice', headOf(await readStream(tx, id)), [{ event }], origin)
}

/** Numbers fixed in a year, without those of one declaration. */
export async function approvedElsewhere(db: Db, noticeId: string, exceptId: string | null): Promise<number> {
  const { _sum } = await db.demandDeclaration.aggregate({
    where: { noticeId, ...(exceptId ? { id: { not: exceptId } } : {}) },
    _sum: { approved: true },
  })
  return _sum.approved ?? 0
}

/** Who may see a declaration: its employer, or the district to which it was handed in at least once. */
export type DemandScope = { employerId: string } | { district: string }

const within = (scope: DemandScope): Prisma.DemandDeclarationWhereInput =>
  'employerId' in scope ? scope : { ...scope, submittedAt: { not: null } }

export async function findDeclaration(db: Db, id: string, scope: DemandScope): Promise<Declaration | null> {
  const row = await db.demandDeclaration.findFirst({ where: { id, ...within(scope) } })
  return row && declarationOf(row)
}

export async function findDeclarationOf(db: Db, noticeId: string, employerId: string): Promise<Declaration | null> {
  const row = await db.demandDeclaration.findUnique({ where: { noticeId_employerId: { noticeId, employerId } } })
  return row && declarationOf(row)
}

/** Declarations of an employer in a district for which no number is fixed: they end when it moves away (decision 0022). */
export const unfixedDeclarations = async (db: Db, employerId: string, district: string): Promise<Declaration[]> =>
  (await db.demandDeclaration.findMany({ where: { employerId, district, status: { not: 'fixed' } } })).map(
    declarationOf,
  )

export type NewDeclaration = Pick<
  Declaration,
  'id' | 'number' | 'noticeId' | 'employerId' | 'district' | 'year' | 'form'
>

/** Stores a draft. A second one of the same employer and year breaks a unique rule. */
export async function insertDeclaration(
  tx: Tx,
  { form, ...facts }: NewDeclaration,
  origin: EventOrigin,
): Promise<void> {
  await tx.demandDeclaration.create({
    data: { ...facts, form, status: 'draft', version: 1, createdAt: origin.at, sortKey: origin.at },
  })
  const { id, number, noticeId, employerId } = facts
  const event: DemandEvent = { type: 'demand.started', number, noticeId, employerId }
  await appendEvents(tx, id, 'demand-declaration', emptyHead, [{ event }], origin)
}

/** Saves what is typed, if nobody saved since. Answers the new version. */
export async function saveDeclarationForm(tx: Tx, { id, version }: Declaration, form: DemandForm): Promise<number> {
  const { count } = await tx.demandDeclaration.updateMany({
    where: { id, version },
    data: { form, version: version + 1 },
  })
  if (count !== 1) throw new ConflictError('demand-declaration')
  return version + 1
}

/** Moves a declaration and writes down what happened; whoever comes second gets a conflict. */
export async function moveDeclaration(
  tx: Tx,
  { id, version }: Declaration,
  change: Prisma.DemandDeclarationUncheckedUpdateManyInput & { status: DemandStatus },
  event: DemandEvent,
  origin: EventOrigin,
): Promise<number> {
  const { count } = await tx.demandDeclaration.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1 },
  })
  if (count !== 1) throw new ConflictError('demand-declaration')
  await appendEvents(tx, id, 'demand-declaration', headOf(await readStream(tx, id)), [{ event }], origin)
  return version + 1
}
