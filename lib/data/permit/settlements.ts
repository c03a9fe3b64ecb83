import type { DistrictCode } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { lockingStatuses } from '../../domain/application/status'
import { contentOf } from '../../domain/permit/content'
import { livePermitStatuses, type SettlementReport } from '@/lib/domain/permit/lifecycle'
import { loadPermit, loadPermits } from '../aggregates'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { Prisma } from '../generated/client'
import { unsealJson } from '../sealing'

/** 注销 of this permit is handed in and not over: that business says already what a report would say. */
export const cancellationOpen = async (db: Db, permitId: string): Promise<boolean> =>
  (await cancellationsOpen(db, [permitId])).has(permitId)

/** Of many permits those of which 注销 is handed in and not over. */
async function cancellationsOpen(db: Db, permitIds: readonly string[]): Promise<ReadonlySet<string | null>> {
  if (permitIds.length === 0) return new Set()
  const rows = await db.application.findMany({
    where: {
      ...{ permitId: { in: [...permitIds] }, kind: 'cancellation', closedAt: null },
      status: { in: [...lockingStatuses] },
    },
    select: { permitId: true },
  })
  return new Set(rows.map(({ permitId }) => permitId))
}

export type ReportedSettlement = {
  id: string
  number: string
  personName: string
  idNumber: string
  employerName: string
  validTo: PlainDate
  since: PlainDate
  suspended: boolean
  reports: SettlementReport[]
  cancellationOpen: boolean
}

const undecided = (district: DistrictCode, today: Date) => ({
  district,
  status: { in: [...livePermitStatuses] },
  validTo: { gte: today },
  settlementReportedOn: { not: null },
})

/** The same as rows to be counted. */
export const reportedSettlementRows = (district: DistrictCode, today: PlainDate): Prisma.Sql => Prisma.sql`
  select 1 from "Permit" where district = ${district} and status in ('valid', 'suspended')
    and "validTo" >= ${today}::date and "settlementReportedOn" is not null`

/** Live permits of a district whose holder is said to have obtained Beijing hukou, the longest waiting first. */
export async function findReportedSettlements(
  db: Db,
  { district, today, most }: { district: DistrictCode; today: Date; most: number },
): Promise<ReportedSettlement[]> {
  const rows = await db.permit.findMany({
    where: undecided(district, today),
    orderBy: [{ settlementReportedOn: 'asc' }, { id: 'asc' }],
    take: most,
    include: { employer: { select: { name: true } }, person: { select: { name: true } } },
  })
  const ids = rows.map(({ id }) => id)
  const [permits, cancelling] = await Promise.all([loadPermits(db, ids), cancellationsOpen(db, ids)])
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, personName: row.person.name, employerName: row.employer.name },
    idNumber: contentOf(unsealJson(row.sealed)).general.idNumber,
    ...{ validTo: fromColumn(row.validTo), since: fromColumn(row.settlementReportedOn ?? row.validTo) },
    suspended: row.status === 'suspended',
    reports: permits.get(row.id)?.state.settlement ?? [],
    cancellationOpen: cancelling.has(row.id),
  }))
}

/** The paper that a report of a live permit in this district has shown: whoever decides on it reads it (M-44). */
export async function isProofOfReport(
  db: Db,
  { permitId, attachmentId, district }: { permitId: string; attachmentId: string; district: DistrictCode },
): Promise<boolean> {
  const permit = await loadPermit(db, permitId)
  if (permit?.state.district !== district) return false
  return permit.state.settlement.some(({ proofId }) => proofId === attachmentId)
}
