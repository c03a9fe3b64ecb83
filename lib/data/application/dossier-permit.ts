import type { DossierPermit } from '../../domain/application/dossier'
import { dayOf, type PlainDate } from '../../domain/dates'
import { contentOf } from '../../domain/permit/content'
import { statusOn } from '../../domain/permit/lifecycle'
import { loadPermit } from '../aggregates'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { unsealJson } from '../sealing'
import { permitStatusIn } from '../columns'
import type { PersonRecords } from './dossier-records'

type Permit = NonNullable<PersonRecords['permit']>

const granted = ['new', 'renewal', 'employer-change']

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
  return records.links
    .flatMap(({ decidedAt, ...link }) => (decidedAt && decidedAt >= since ? [{ ...link, decidedAt }] : []))
    .filter((link) => link.status === 'dissolved' && ![...known, employerId].includes(link.employerId))
    .sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
    .map(({ employerName }) => employerName)
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
    ...{ id, number, district, validTo, employerId: row.employerId, employerName: row.employerName },
    status: statusOn({ status: permitStatusIn(row.status), validTo }, on),
    validFrom: fromColumn(row.validFrom),
    content: contentOf(unsealJson(row.sealed)),
    withEmployerSince: withEmployerSince(records, row),
    skippedEmployers: skippedEmployers(records, row, employerId),
    ...(await settlementOf(db, row)),
  }
}
