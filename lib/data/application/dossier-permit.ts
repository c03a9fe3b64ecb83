import type { DossierPermit } from '../../domain/application/dossier'
import { dayOf, type PlainDate } from '../../domain/dates'
import { contentOf } from '../../domain/permit/content'
import { statusOn } from '../../domain/permit/lifecycle'
import { loadPermit } from '../aggregates'
import type { Permit } from '../generated/client'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { unsealJson } from '../sealing'
import { permitStatusIn } from '../columns'

const granted = ['new', 'renewal', 'employer-change']

/**
 * What is on record of a person, in one statement: links with their employers, businesses with the times of their
 * rounds, and the permit that no recorded step has ended. He has a handful of each.
 */
export async function loadPersonRecords(db: Db, personId: string) {
  const { employments, applications, permits } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      employments: { include: { employer: { select: { name: true } } } },
      applications: {
        select: {
          ...{ id: true, number: true, kind: true, status: true, employerId: true, permitId: true },
          ...{ submittedAt: true, judgedOn: true, closedAt: true, snapshots: { select: { takenAt: true } } },
        },
      },
      permits: {
        where: { status: { in: ['valid', 'suspended'] } },
        include: { employer: { select: { name: true } } },
      },
    },
  })
  const businesses = applications.map(({ snapshots: rounds, ...business }) => ({ ...business, rounds }))
  return { employments, businesses, permit: permits[0] ?? null }
}
export type PersonRecords = Awaited<ReturnType<typeof loadPersonRecords>>

/** Employers for which the permit was granted or changed: these are recorded. */
const recordedEmployers = ({ businesses }: PersonRecords, { employerId }: Permit): string[] => [
  ...businesses.flatMap((one) => (one.status === 'granted' && granted.includes(one.kind) ? [one.employerId] : [])),
  employerId,
]

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
function skippedEmployers(records: PersonRecords, permit: Permit, employerId: string): string[] {
  const known = permit.suspendedOn ? [permit.employerId] : recordedEmployers(records, permit)
  const since = permit.suspendedOn ?? permit.validFrom
  return records.employments
    .flatMap(({ decidedAt, ...link }) => (decidedAt && decidedAt >= since ? [{ ...link, decidedAt }] : []))
    .filter((link) => link.status === 'dissolved' && ![...known, employerId].includes(link.employerId))
    .sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
    .map(({ employer }) => employer.name)
}

/** The day on which the last recorded change brought the permit to its employer; without one, its first day. */
function withEmployerSince({ businesses }: PersonRecords, permit: Permit): PlainDate {
  const changes = businesses.flatMap(({ closedAt, ...one }) =>
    closedAt &&
    one.permitId === permit.id &&
    one.kind === 'employer-change' &&
    one.status === 'granted' &&
    one.employerId === permit.employerId
      ? [closedAt.toISOString()]
      : [],
  )
  const last = changes.sort().at(-1)
  return last ? dayOf(last) : fromColumn(permit.validFrom)
}

/** The person's permit that no recorded step has ended, read for the day `on`, or null. */
export async function dossierPermit(
  db: Db,
  records: PersonRecords,
  employerId: string,
  on: PlainDate,
): Promise<DossierPermit | null> {
  const { permit: row } = records
  if (!row) return null
  const { id, number, district } = row
  const validTo = fromColumn(row.validTo)
  return {
    ...{ id, number, district, validTo, employerId: row.employerId, employerName: row.employer.name },
    status: statusOn({ status: permitStatusIn(row.status), validTo }, on),
    validFrom: fromColumn(row.validFrom),
    content: contentOf(unsealJson(row.sealed)),
    withEmployerSince: withEmployerSince(records, row),
    skippedEmployers: skippedEmployers(records, row, employerId),
    ...(await settlementOf(db, row)),
  }
}
