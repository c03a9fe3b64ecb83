import type { ApplicationKind } from '@/lib/domain/codes'
import type { ApplicationStatus } from '../../domain/application/status'
import type { SituationStatus } from '../../domain/situation-report/moves'
import { Prisma } from '../generated/client'
import type { Db, Tx } from '../client'
import { ConflictError } from '../conflict'
import { appendEvents, emptyHead, headOf, readStream, type EventOrigin } from '../event-log'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'
import { unseal } from '../sealing'
import { situationStatusIn, kindIn, statusIn, type Unread } from '../columns'

export type SituationEvent =
  | { type: 'situation-report.handed-in'; number: string; employerId: string; township: string; applications: string[] }
  | { type: 'situation-report.received' }
  | { type: 'situation-report.returned' }

/** One line of the table (F-06). The ID number is unsealed here and masked by whoever shows it. */
export type SituationLine = {
  applicationId: string
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  level: string | null
  personName: string | null
  idNumber: string | null
  submittedAt: Date
}

export type SituationReport = {
  id: string
  number: string
  employerId: string
  district: string
  township: string
  status: SituationStatus
  applicationIds: string[]
  attachmentId: string | null
  answer: string | null
  version: number
  handedInAt: Date
  answeredAt: Date | null
  answeredByName: string | null
}

type LineRow = Unread<Omit<SituationLine, 'idNumber'>, 'kind' | 'status'> & { sealed: string | null }

const lineColumns = Prisma.sql`a.id as "applicationId", a.number, a.kind, a.status, a.level, a."submittedAt",
  p.name as "personName", p."idNumberSealed" as sealed`

const linesOf = (rows: LineRow[]): SituationLine[] =>
  rows.map(({ sealed, kind, status, ...row }) => ({
    ...row,
    ...{ kind: kindIn(kind), status: statusIn(status), idNumber: sealed ? unseal(sealed) : null },
  }))

export type Office = { employerId: string; district: string; township: string }

/** How many lines one table holds: two printed pages. */
export const maxSituationLines = 60

/** What lies with the office and stands in no table that counts (handed in or received), oldest first (U-115). */
export async function unreportedLines(db: Db, { employerId, district, township }: Office): Promise<SituationLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    select ${lineColumns} from "Application" a left join "Person" p on p.id = a."personId"
    where a."employerId" = ${employerId}::uuid and a.district = ${district} and a.level = 'township'
      and a.township = ${township}
      and not exists (
        select from "SituationReport" r
        where r."employerId" = a."employerId" and r.status <> 'returned' and a.id = any(r."applicationIds")
      )
    order by a."submittedAt", a.id limit ${maxSituationLines}`
  return linesOf(rows)
}

/** What the unit handed in to an office last, or null. */
export async function latestReport(
  db: Db,
  { employerId, district, township }: Office,
): Promise<Pick<SituationReport, 'number' | 'status' | 'answer'> | null> {
  const row = await db.situationReport.findFirst({
    where: { employerId, district, township },
    orderBy: [{ handedInAt: 'desc' }, { id: 'desc' }],
  })
  return row && reportOf(row)
}

/** The lines of a report as its applications stand now. */
export async function linesOfReport(db: Db, { employerId, applicationIds }: SituationReport): Promise<SituationLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    select ${lineColumns} from "Application" a left join "Person" p on p.id = a."personId"
    where a.id = any(${applicationIds}::uuid[]) and a."employerId" = ${employerId}::uuid
    order by a."submittedAt", a.id`
  return linesOf(rows)
}

type ReportRow = Prisma.SituationReportGetPayload<object>
const reportOf = (row: ReportRow): SituationReport => ({ ...row, status: situationStatusIn(row.status) })

/** Who may see a report: its employer, or the office to which it was handed in. */
export type SituationScope = { employerId: string } | { district: string; township: string }

export async function findSituationReport(db: Db, id: string, scope: SituationScope): Promise<SituationReport | null> {
  const row = await db.situationReport.findFirst({ where: { id, ...scope } })
  return row && reportOf(row)
}

/** The report that counts for an application, the latest one, or null. */
export async function reportForApplication(
  db: Db,
  employerId: string,
  applicationId: string,
): Promise<SituationReport | null> {
  const row = await db.situationReport.findFirst({
    where: { employerId, applicationIds: { has: applicationId }, status: { not: 'returned' } },
    orderBy: { handedInAt: 'desc' },
  })
  return row && reportOf(row)
}

/** One hand-in of an employer after the other: what is reported twice at one moment is seen by the second. */
export const lockReportsOf = (tx: Tx, employerId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`situation:${employerId}`}, 0))`

export async function insertSituationReport(
  tx: Tx,
  report: Pick<SituationReport, 'id' | 'number' | 'applicationIds' | 'attachmentId'> & Office,
  origin: EventOrigin,
): Promise<void> {
  const { id, number, employerId, township, applicationIds } = report
  await tx.situationReport.create({
    data: { ...report, status: 'handed-in', version: 1, handedInAt: origin.at, sortKey: origin.at },
  })
  const event: SituationEvent = {
    type: 'situation-report.handed-in',
    ...{ number, employerId, township, applications: applicationIds },
  }
  await appendEvents(tx, id, 'situation-report', emptyHead, [{ event }], origin)
}

export async function answerSituationReport(
  tx: Tx,
  { id, version }: SituationReport,
  answered: { status: SituationStatus; answer: string | null; by: { id: string; name: string } },
  origin: EventOrigin,
): Promise<void> {
  const { status, answer, by } = answered
  const { count } = await tx.situationReport.updateMany({
    where: { id, version },
    data: {
      ...{ status, answer, answeredAt: origin.at, answeredById: by.id, answeredByName: by.name },
      version: version + 1,
    },
  })
  if (count !== 1) throw new ConflictError('situation-report')
  const event: SituationEvent = {
    type: status === 'received' ? 'situation-report.received' : 'situation-report.returned',
  }
  await appendEvents(tx, id, 'situation-report', headOf(await readStream(tx, id)), [{ event, secret: answer }], origin)
}

export type SituationRow = {
  id: string
  number: string
  employerName: string
  status: SituationStatus
  lines: number
  handedInAt: Date
  answeredAt: Date | null
  answeredByName: string | null
}

/** One page of reports of a scope, the latest first; those that wait oldest first. */
export async function findSituationReports(
  db: Db,
  { scope, waiting }: { scope: SituationScope; waiting: boolean },
  place: PagePlace,
  size: number,
): Promise<KeysetPage<SituationRow>> {
  const order = { value: Prisma.sql`r."handedInAt"`, id: Prisma.sql`r.id`, type: 'timestamptz' as const }
  const { condition, orderBy } = keyset({ ...order, descending: !waiting }, place)
  const within =
    'employerId' in scope
      ? Prisma.sql`r."employerId" = ${scope.employerId}::uuid`
      : Prisma.sql`r.district = ${scope.district} and r.township = ${scope.township}`
  const ofStatus = waiting ? Prisma.sql`r.status = 'handed-in'` : Prisma.sql`true`
  const rows = await db.$queryRaw<Unread<SituationRow, 'status'>[]>`
    select r.id, r.number, e.name as "employerName", r.status, cardinality(r."applicationIds") as lines,
      r."handedInAt", r."answeredAt", r."answeredByName"
    from "SituationReport" r join "Employer" e on e.id = r."employerId"
    where ${within} and ${ofStatus} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  const read = rows.map((row) => ({ ...row, status: situationStatusIn(row.status) }))
  return pageOf(read, size, place, ({ handedInAt, id }) => ({ value: handedInAt.toISOString(), id }))
}

/** What an employer has handed in to the offices of a district and nobody has answered. */
export async function unansweredReports(
  db: Db,
  { employerId, district }: { employerId: string; district: string },
): Promise<SituationReport[]> {
  const rows = await db.situationReport.findMany({
    where: { employerId, district, status: 'handed-in' },
    orderBy: { id: 'asc' },
  })
  return rows.map(reportOf)
}
