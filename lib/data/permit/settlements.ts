import type { DistrictCode } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import { lockingStatuses } from '../../domain/application/status'
import { contentOf, type PermitContent } from '../../domain/permit/content'
import { livePermitStatuses, type SettlementReport } from '@/lib/domain/permit/lifecycle'
import { loadPermit } from '../aggregates'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { unsealJson } from '../sealing'

/** 注销 of this permit is handed in and not over: that business says already what a report would say. */
export const cancellationOpen = async (db: Db, permitId: string): Promise<boolean> =>
  (await db.application.count({
    where: { permitId, kind: 'cancellation', closedAt: null, status: { in: [...lockingStatuses] } },
  })) > 0

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

export const countReportedSettlements = (db: Db, district: DistrictCode, today: Date): Promise<number> =>
  db.permit.count({ where: undecided(district, today) })

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
  const found: ReportedSettlement[] = []
  for (const row of rows) {
    const permit = await loadPermit(db, row.id)
    found.push({
      ...{ id: row.id, number: row.number, personName: row.person.name, employerName: row.employer.name },
      idNumber: contentOf(unsealJson(row.sealed) as Partial<PermitContent>).general.idNumber,
      ...{ validTo: fromColumn(row.validTo), since: fromColumn(row.settlementReportedOn ?? row.validTo) },
      suspended: row.status === 'suspended',
      reports: permit?.state.settlement ?? [],
      cancellationOpen: await cancellationOpen(db, row.id),
    })
  }
  return found
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
