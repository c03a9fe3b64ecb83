import { validate as isUuid } from 'uuid'
import { blockingStatuses } from '../../domain/application/authority-change'
import type { RequestTarget, UnitRecords } from '../../domain/application/dossier'
import type { ApplicationForm } from '../../domain/application/forms'
import { kindsThatNeedRight } from '../../domain/application/kinds'
import { lockingStatuses } from '../../domain/application/status'
import type { PermitType } from '../../domain/codes'
import { normalizeNumber } from '../../domain/text/codes'
import { normalizeIdNumber } from '../../domain/text/id-number'
import type { Db } from '../client'
import { kindIn, statusIn } from '../columns'
import { Prisma, type Application, type Employment, type Permit } from '../generated/client'
import { timeIn, timeOrNullIn, type InJson } from '../json'
import { blindIndex } from '../sealing'

/** For which right a unit files a 新办. */
export type UnitFiling = { permitType: PermitType; district: string }

/**
 * What the records say of a unit `e` that files a 新办, as a column beside its row: whether it moved here (E-52), how
 * many permits it holds (D-39). Null where nobody asks.
 */
export const recordsColumn = (filing: UnitFiling | null): Prisma.Sql =>
  filing === null
    ? Prisma.sql`null::jsonb as records`
    : Prisma.sql`jsonb_build_object(
        'moved', exists (select from "Application" t where t."employerId" = e.id and t."permitType" = ${filing.permitType}
          and t.district = ${filing.district} and t.kind = 'authority-transfer' and t.status = 'granted'),
        'permits', (select count(*) from "Permit" pm where pm."employerId" = e.id
          and pm."permitType" = ${filing.permitType} and pm.status in ('valid', 'suspended'))
      ) as records`

/** The column as it is read. */
export type WithRecords = { records: UnitRecords | null }

type Link = Pick<Employment, 'id' | 'status' | 'employerId' | 'decidedAt' | 'startsOn' | 'endsOn' | 'position'> & {
  employerName: string
}
type Business = Pick<
  Application,
  'id' | 'number' | 'kind' | 'status' | 'employerId' | 'permitId' | 'submittedAt' | 'judgedOn' | 'closedAt'
> & { rounds: { takenAt: Date }[] }
type LivePermit = Pick<
  Permit,
  | ('id' | 'number' | 'district' | 'status' | 'employerId' | 'sealed')
  | ('validFrom' | 'validTo' | 'suspendedOn' | 'settlementReportedOn')
> & { employerName: string }

/**
 * What is on record of a person: links with their employers, businesses with the times of their rounds, and the permit
 * that no recorded step has ended. He has a handful of each.
 */
export type PersonRecords = { links: Link[]; businesses: Business[]; permit: LivePermit | null }

type RecordsInColumn = {
  links: InJson<Link>[]
  businesses: (Omit<InJson<Business>, 'rounds'> & { rounds: string[] })[]
  permit: InJson<LivePermit> | null
}

/** The records of a person as one column of a statement; of nobody, `null`. */
export const personRecordsColumn = (personId: string | null): Prisma.Sql =>
  personId === null
    ? Prisma.sql`null::jsonb`
    : Prisma.sql`jsonb_build_object(
        'links', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'status', l.status, 'employerId', l."employerId",
            'employerName', e.name, 'decidedAt', l."decidedAt", 'startsOn', l."startsOn", 'endsOn', l."endsOn",
            'position', l.position) order by l."requestedAt"), '[]')
          from "Employment" l join "Employer" e on e.id = l."employerId" where l."personId" = ${personId}::uuid),
        'businesses', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'kind', a.kind,
            'status', a.status, 'employerId', a."employerId", 'permitId', a."permitId", 'submittedAt', a."submittedAt",
            'judgedOn', a."judgedOn", 'closedAt', a."closedAt", 'rounds', (
              select coalesce(jsonb_agg(s."takenAt" order by s.round), '[]') from "Snapshot" s where s."applicationId" = a.id
            )) order by a."createdAt"), '[]')
          from "Application" a where a."personId" = ${personId}::uuid),
        'permit', (select to_jsonb(pm) || jsonb_build_object('employerName', e.name)
          from "Permit" pm join "Employer" e on e.id = pm."employerId"
          where pm."personId" = ${personId}::uuid and pm.status in ('valid', 'suspended'))
      )`

/** The records out of that column. */
export const personRecordsIn = ({ links, businesses, permit }: RecordsInColumn): PersonRecords => ({
  links: links.map(({ decidedAt, startsOn, endsOn, ...link }) => ({
    ...link,
    ...{ decidedAt: timeOrNullIn(decidedAt), startsOn: timeOrNullIn(startsOn), endsOn: timeOrNullIn(endsOn) },
  })),
  businesses: businesses.map(({ submittedAt, judgedOn, closedAt, rounds, ...business }) => ({
    ...business,
    ...{ submittedAt: timeOrNullIn(submittedAt), judgedOn: timeOrNullIn(judgedOn), closedAt: timeOrNullIn(closedAt) },
    rounds: rounds.map((takenAt) => ({ takenAt: timeIn(takenAt) })),
  })),
  permit: permit && {
    ...permit,
    ...{ validFrom: timeIn(permit.validFrom), validTo: timeIn(permit.validTo) },
    suspendedOn: timeOrNullIn(permit.suspendedOn),
    settlementReportedOn: timeOrNullIn(permit.settlementReportedOn),
  },
})

/** That column as a row brings it. */
export type WithPersonRecords = { personRecords: RecordsInColumn | null }

/** The application that a request names, if it is the employer's own business or one of its people. */
export async function findTarget(db: Db, employerId: string, id: string): Promise<RequestTarget | null> {
  if (!isUuid(id)) return null
  const row = await db.application.findFirst({
    where: { id, employerId, submittedAt: { not: null } },
    select: { id: true, number: true, kind: true, status: true },
  })
  return row && { ...row, kind: kindIn(row.kind), status: statusIn(row.status) }
}

/** Whoever holds a live permit here, or whose permit number exists, cannot be carried over a second time. */
export async function knownHolders(db: Db, form: ApplicationForm): Promise<number[]> {
  if (form.kind !== 'service-request' || form.topic !== 'migration' || form.holders.length === 0) return []
  const indexes = form.holders.map(({ idNumber }) => blindIndex(normalizeIdNumber(idNumber)))
  const numbers = form.holders.map(({ permitNumber }) => normalizeNumber(permitNumber))
  const rows = await db.permit.findMany({
    where: {
      OR: [
        { number: { in: numbers } },
        { status: { in: ['valid', 'suspended'] }, person: { idNumberIndex: { in: indexes } } },
      ],
    },
    select: { number: true, person: { select: { idNumberIndex: true } } },
  })
  const taken = new Set(rows.flatMap(({ number, person }) => [number, person.idNumberIndex]))
  const twice = (list: readonly string[], index: number) => list.indexOf(list[index] ?? '') !== index
  return form.holders.flatMap((_, index) => {
    const known = taken.has(numbers[index] ?? '') || taken.has(indexes[index] ?? '')
    return known || twice(numbers, index) || twice(indexes, index) ? [index] : []
  })
}

/** Businesses of the employer's people under this type of permit that somebody reviews now, an authority or the unit. */
export async function countReviews(
  db: Db,
  { employerId, permitType }: { employerId: string; permitType: PermitType },
): Promise<Record<'all' | 'authority', number>> {
  const rows = await db.application.groupBy({
    by: ['status'],
    where: { employerId, permitType, kind: { in: kindsThatNeedRight }, status: { in: lockingStatuses } },
    _count: true,
  })
  const count = (statuses: readonly string[]) =>
    rows.reduce((sum, row) => sum + (statuses.includes(row.status) ? row._count : 0), 0)
  return { all: count(lockingStatuses), authority: count(blockingStatuses) }
}
