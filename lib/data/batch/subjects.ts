import type { PermitType } from '../../domain/codes'
import type { BatchKind, Standing } from '../../domain/batch/batch'
import type { PlainDate } from '../../domain/dates'
import { permitDeadlines, renewalStanding } from '../../domain/deadlines/permit-deadlines'
import type { BatchSubject } from './batches'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { loadUnitPolicies } from '../employer/policies'
import { statusIn, permitTypeIn } from '../columns'

const unseen = { seenVersion: null, formVersion: null }

type Startable = { subjectId: string; personId: string; permitType: PermitType; validTo: Date }

/**
 * Everybody of the unit whose renewal can be started on the day `on` (S-90, S-91): no business open, the window open
 * under the unit's own right. The nearest end first, no further than `limit`.
 */
export async function findStartable(
  db: Db,
  { employerId, on, limit }: { employerId: string; on: PlainDate; limit: number },
): Promise<BatchSubject[]> {
  const policies = await loadUnitPolicies(db, employerId, on)
  const rows = await db.$queryRaw<(Omit<Startable, 'permitType'> & { permitType: string })[]>`
    select e.id as "subjectId", e."personId", pm."permitType", pm."validTo"
    from "Employment" e join "Permit" pm on pm."personId" = e."personId" and pm.status = 'valid'
    where e."employerId" = ${employerId}::uuid and e.status = 'active' and pm."employerId" = ${employerId}::uuid
      and pm."validTo" between ${policies.approvableFrom(on)}::date and ${policies.renewableThrough(on)}::date
      and not exists (select 1 from "Application" a where a."personId" = e."personId" and a."closedAt" is null)
    order by pm."validTo", e.id limit ${limit}`
  const known = new Map<string, boolean>()
  const isOpen = ({ permitType, validTo }: Startable): boolean => {
    const key = `${permitType} ${fromColumn(validTo)}`
    const policy = policies.openFor(permitType)
    const before = known.get(key)
    if (before !== undefined || !policy) return before ?? false
    const standing = renewalStanding(permitDeadlines(policy, fromColumn(validTo), policies.calendar), on)
    known.set(key, standing === 'open' || standing === 'late')
    return known.get(key) ?? false
  }
  return rows
    .map((row) => ({ ...row, permitType: permitTypeIn(row.permitType) }))
    .filter(isOpen)
    .map(({ subjectId, personId }) => ({ subjectId, personId, ...unseen }))
}

/** The links that were chosen, as far as they are the unit's own, in the order of choosing. */
export async function findChosenLinks(db: Db, employerId: string, ids: readonly string[]): Promise<BatchSubject[]> {
  const rows = await db.employment.findMany({
    where: { id: { in: [...ids] }, employerId },
    select: { id: true, personId: true },
  })
  const persons = new Map(rows.map(({ id, personId }) => [id, personId]))
  return ids.flatMap((subjectId) => {
    const personId = persons.get(subjectId)
    return personId ? [{ subjectId, personId, ...unseen }] : []
  })
}

/** Every renewal that lies with the unit, with the version it has now, the nearest end first. */
export const findSubmittable = (db: Db, employerId: string, limit: number): Promise<BatchSubject[]> =>
  db.$queryRaw<BatchSubject[]>`
    select a.id as "subjectId", a."personId", a.version as "seenVersion", a."formVersion"
    from "Application" a join "Permit" pm on pm.id = a."permitId"
    where a."employerId" = ${employerId}::uuid and a.kind = 'renewal' and a.status in ('draft', 'returned')
    order by pm."validTo", a.id limit ${limit}`

export type SeenFile = { id: string; version: number; formVersion: number }

/** The renewals that were chosen, as far as they are the unit's own, with the versions that were seen. */
export async function findChosenRenewals(
  db: Db,
  employerId: string,
  seen: readonly SeenFile[],
): Promise<BatchSubject[]> {
  const rows = await db.application.findMany({
    where: { id: { in: seen.map(({ id }) => id) }, employerId, kind: 'renewal' },
    select: { id: true, personId: true },
  })
  const persons = new Map(rows.map(({ id, personId }) => [id, personId]))
  return seen.flatMap(({ id, version, formVersion }) => {
    const personId = persons.get(id)
    return personId ? [{ subjectId: id, personId, seenVersion: version, formVersion }] : []
  })
}

/** The file that an item was to bring about: of a link its open renewal with this unit, otherwise the renewal itself. */
export async function standingOf(
  db: Db,
  { kind, subjectId, employerId }: { kind: BatchKind; subjectId: string; employerId: string },
): Promise<Standing> {
  const which = kind === 'start-renewal' ? { employmentId: subjectId, closedAt: null } : { id: subjectId }
  const row = await db.application.findFirst({
    where: { ...which, employerId, kind: 'renewal' },
    select: { id: true, status: true },
  })
  return row ? { applicationId: row.id, status: statusIn(row.status) } : null
}
