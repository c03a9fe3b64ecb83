import type { DossierPermit } from '../../domain/application/dossier'
import { dayOf, type PlainDate } from '../../domain/dates'
import { contentOf, type PermitContent } from '../../domain/permit/content'
import { statusOn, type PermitStatus } from '../../domain/permit/lifecycle'
import { loadPermit } from '../aggregates'
import type { Permit } from '../generated/client'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { unsealJson } from '../sealing'

/** Employers for which the permit was granted or changed: these are recorded. */
async function recordedEmployers(db: Db, { personId, employerId }: Permit): Promise<string[]> {
  const rows = await db.application.findMany({
    where: { personId, status: 'granted', kind: { in: ['new', 'renewal', 'employer-change'] } },
    select: { employerId: true },
    distinct: ['employerId'],
  })
  return [...rows.map((row) => row.employerId), employerId]
}

/** Who reports 落户 of the holder, read from the log only where somebody does. */
async function settlementOf(db: Db, { id, settlementReportedOn }: Permit): Promise<Pick<DossierPermit, 'settlement'>> {
  if (!settlementReportedOn) return {}
  const permit = await loadPermit(db, id)
  return { settlement: (permit?.state.settlement ?? []).map(({ side, on }) => ({ side, on })) }
}

/**
 * Employers of which the register of links knows and the permit nothing: while it hangs, those since 挂起 (U-89); else
 * those of its whole term, which a renewal is asked about (S-71, U-91). In their order.
 */
async function skippedEmployers(db: Db, permit: Permit, employerId: string): Promise<string[]> {
  const known = permit.suspendedOn ? [permit.employerId] : await recordedEmployers(db, permit)
  const links = await db.employment.findMany({
    where: {
      personId: permit.personId,
      status: 'dissolved',
      decidedAt: { gte: permit.suspendedOn ?? permit.validFrom },
      employerId: { notIn: [...known, employerId] },
    },
    orderBy: { decidedAt: 'asc' },
    select: { employer: { select: { name: true } } },
  })
  return links.map(({ employer }) => employer.name)
}

/** The day on which the last recorded change brought the permit to its employer; without one, its first day. */
async function withEmployerSince(db: Db, permit: Permit): Promise<PlainDate> {
  const change = await db.application.findFirst({
    where: { permitId: permit.id, kind: 'employer-change', status: 'granted', employerId: permit.employerId },
    orderBy: { closedAt: 'desc' },
    select: { closedAt: true },
  })
  return change?.closedAt ? dayOf(change.closedAt.toISOString()) : fromColumn(permit.validFrom)
}

/** The person's permit that no recorded step has ended, read for the day `on`, or null. */
export async function loadDossierPermit(
  db: Db,
  personId: string,
  employerId: string,
  on: PlainDate,
): Promise<DossierPermit | null> {
  const row = await db.permit.findFirst({
    where: { personId, status: { in: ['valid', 'suspended'] } },
    include: { employer: { select: { name: true } } },
  })
  if (!row) return null
  const { id, number, district } = row
  const validTo = fromColumn(row.validTo)
  return {
    ...{ id, number, district, validTo, employerId: row.employerId, employerName: row.employer.name },
    status: statusOn({ status: row.status as PermitStatus, validTo }, on),
    validFrom: fromColumn(row.validFrom),
    content: contentOf(unsealJson(row.sealed) as Partial<PermitContent>),
    withEmployerSince: await withEmployerSince(db, row),
    skippedEmployers: await skippedEmployers(db, row, employerId),
    ...(await settlementOf(db, row)),
  }
}
