import type { DossierPermit } from '../domain/application/dossier'
import type { PlainDate } from '../domain/dates'
import { contentOf, type PermitContent } from '../domain/permit/content'
import { statusOn, type PermitStatus } from '../domain/permit/lifecycle'
import type { Permit } from './generated/client'
import type { Db } from './client'
import { fromColumn } from './days'
import { unsealJson } from './sealing'

/** Employers between 挂起 and this one whose change was never recorded (U-89), in their order. */
async function skippedEmployers(db: Db, permit: Permit, employerId: string): Promise<string[]> {
  if (!permit.suspendedOn) return []
  const links = await db.employment.findMany({
    where: {
      personId: permit.personId,
      status: 'dissolved',
      decidedAt: { gte: permit.suspendedOn },
      employerId: { notIn: [permit.employerId, employerId] },
    },
    orderBy: { decidedAt: 'asc' },
    select: { employer: { select: { name: true } } },
  })
  return links.map(({ employer }) => employer.name)
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
    skippedEmployers: await skippedEmployers(db, row, employerId),
  }
}
