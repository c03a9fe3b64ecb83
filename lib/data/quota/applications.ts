import { overPattern } from '../../domain/typed'
import { v7 as uuid } from 'uuid'
import type { QuotaApplicationStatus } from '../../domain/quota/application'
import { emptyQuotaForm, type QuotaForm } from '../../domain/quota/form'
import type { Prisma, QuotaApplication } from '../generated/client'
import type { Db, Tx } from '../client'
import { ConflictError } from '../conflict'
import { appendEvents, emptyHead, headOf, readStream, type EventOrigin } from '../event-log'
import { quotaStatusIn } from '../columns'

/** The file of a round as it was handed in: the tax papers by version, so that they stay readable. */
export type HandedIn = { materials: string[] }
export type StoredQuotaForm = QuotaForm & HandedIn

export type LoadedQuota = Omit<QuotaApplication, 'form' | 'status'> & {
  status: QuotaApplicationStatus
  form: StoredQuotaForm
}

/** What happened to an application for quota. Free text about it travels apart, sealed. */
export type QuotaEvent =
  | { type: 'quota.opened'; employerId: string; district: string; number: string }
  | { type: 'quota.submitted'; year: number; turn: number; form: QuotaForm; materials: string[] }
  | { type: 'quota.discarded' }
  | { type: 'quota.return-asked' }
  | { type: 'quota.granted'; count: number; grantId: string; expiresOn: string }
  | { type: 'quota.fed-back' }
  /** The unit stands with another authority now (Q-17, S-37). */
  | { type: 'quota.left-behind'; transferId: string }

export const fromQuotaRow = (row: QuotaApplication): LoadedQuota => ({
  ...row,
  status: quotaStatusIn(row.status),
  form: overPattern<StoredQuotaForm>({ ...emptyQuotaForm(), materials: [] }, row.form),
})

/** Whose applications may be seen: the employer's own, or those of a district that were handed in. */
export type QuotaScope = { kind: 'employer'; employerId: string } | { kind: 'district'; district: string }

export const inQuotaScope = (scope: QuotaScope): Prisma.QuotaApplicationWhereInput =>
  scope.kind === 'employer'
    ? { employerId: scope.employerId }
    : { district: scope.district, submittedAt: { not: null } }

/** One application within a scope, or null. */
export async function findQuotaApplication(db: Db, id: string, scope: QuotaScope): Promise<LoadedQuota | null> {
  const row = await db.quotaApplication.findFirst({ where: { id, ...inQuotaScope(scope) } })
  return row ? fromQuotaRow(row) : null
}

/** Stores a draft. A second open one of the employer in the district breaks a unique rule. */
export async function insertQuotaApplication(
  tx: Tx,
  draft: { employerId: string; district: string; number: string; year: number; turn: number },
  origin: EventOrigin,
): Promise<string> {
  const id = uuid()
  const { at } = origin
  await tx.quotaApplication.create({
    data: { ...draft, id, status: 'draft', form: emptyQuotaForm(), version: 1, createdAt: at, sortKey: at },
  })
  const { employerId, district, number } = draft
  const opened: QuotaEvent = { type: 'quota.opened', employerId, district, number }
  await appendEvents(tx, id, 'quota-application', emptyHead, [{ event: opened }], origin)
  return id
}

export type QuotaChange = Partial<
  Pick<
    LoadedQuota,
    | 'status'
    | 'form'
    | 'year'
    | 'turn'
    | 'answer'
    | 'allocated'
    | 'submittedAt'
    | 'decidedAt'
    | 'sortKey'
    | 'returnAsked'
    | 'returnAskedAt'
  >
>

/** Changes an application if nobody did since it was loaded; otherwise a ConflictError. Answers the new version. */
export async function updateQuotaApplication(tx: Tx, loaded: LoadedQuota, change: QuotaChange): Promise<number> {
  const version = loaded.version + 1
  const { count } = await tx.quotaApplication.updateMany({
    where: { id: loaded.id, version: loaded.version },
    data: { ...change, version },
  })
  if (count !== 1) throw new ConflictError('quota application')
  return version
}

/** One step with its event; `secret` is free text. */
export async function recordQuotaStep(
  tx: Tx,
  { loaded, change, event, secret }: { loaded: LoadedQuota; change: QuotaChange; event: QuotaEvent; secret?: string },
  origin: EventOrigin,
): Promise<number> {
  const version = await updateQuotaApplication(tx, loaded, change)
  const head = headOf(await readStream(tx, loaded.id))
  await appendEvents(tx, loaded.id, 'quota-application', head, [{ event, secret }], origin)
  return version
}

/** The employer's application in a district that is not over, or null. */
export async function findOpenQuotaApplication(db: Db, employerId: string, district: string) {
  const row = await db.quotaApplication.findFirst({
    where: { employerId, district, status: { in: ['draft', 'submitted', 'returned'] } },
  })
  return row ? fromQuotaRow(row) : null
}

/** How many applications of the employer were granted in a year: the next is one more. */
export const countGranted = (db: Db, employerId: string, district: string, year: number): Promise<number> =>
  db.quotaApplication.count({ where: { employerId, district, year, status: 'granted' } })
