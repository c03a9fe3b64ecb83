import { declaredNumber, emptyDemandForm, type DemandForm } from '../../domain/demand/form'
import type { DemandStatus } from '../../domain/demand/moves'
import type { ScoreSheet } from '../../domain/demand/score'
import { overPattern } from '../../domain/typed'
import { Prisma } from '../generated/client'
import { scoreOf } from './declarations'
import type { Db } from '../client'
import { keyset, pageOf, type KeysetPage, type PagePlace } from '../keyset'
import { demandStatusIn } from '../columns'

export type DemandRow = {
  id: string
  number: string
  employerName: string
  uscc: string
  status: DemandStatus
  form: DemandForm
  score: ScoreSheet | null
  approved: number | null
  version: number
  submittedAt: Date
  sortKey: Date
}

const columns = Prisma.sql`d.id, d.number, e.name as "employerName", e.uscc, d.status, d.form, d.score, d.approved,
  d.version, d."submittedAt", d."sortKey"`

type Raw = Omit<DemandRow, 'status' | 'form' | 'score'> & { status: string; form: unknown; score: unknown }

const rowOf = ({ status, form, score, ...row }: Raw): DemandRow => ({
  ...row,
  ...{ status: demandStatusIn(status), form: overPattern(emptyDemandForm(), form), score: scoreOf(score) },
})

/** One page of what was handed in for a year, oldest first; one status or all. */
export async function findDeclared(
  db: Db,
  { noticeId, status }: { noticeId: string; status: DemandStatus | null },
  place: PagePlace,
  size: number,
): Promise<KeysetPage<DemandRow>> {
  const order = { value: Prisma.sql`d."sortKey"`, id: Prisma.sql`d.id`, type: 'timestamptz' as const }
  const { condition, orderBy } = keyset({ ...order, descending: false }, place)
  const ofStatus = status ? Prisma.sql`d.status = ${status}` : Prisma.sql`true`
  const rows = await db.$queryRaw<Raw[]>`
    select ${columns} from "DemandDeclaration" d join "Employer" e on e.id = d."employerId"
    where d."noticeId" = ${noticeId}::uuid and d."submittedAt" is not null and ${ofStatus} and ${condition}
    order by ${orderBy} limit ${size + 1}`
  return pageOf(rows.map(rowOf), size, place, ({ sortKey, id }) => ({ value: sortKey.toISOString(), id }))
}

/** A place in the ranking of a year: equal places are told apart by the id. */
export type RankPlace = { rank: number; id: string }

/** One page of the ranking, the best first, from after a place on. */
export async function findRanking(
  db: Db,
  noticeId: string,
  after: RankPlace | null,
  size: number,
): Promise<{ rows: DemandRow[]; next: RankPlace | null }> {
  const rank = Prisma.sql`(d.score->>'rank')::int`
  const beyond = after ? Prisma.sql`(${rank}, d.id) > (${after.rank}, ${after.id}::uuid)` : Prisma.sql`true`
  const read = await db.$queryRaw<Raw[]>`
    select ${columns} from "DemandDeclaration" d join "Employer" e on e.id = d."employerId"
    where d."noticeId" = ${noticeId}::uuid and d.status in ('evaluated', 'fixed') and ${beyond}
    order by ${rank}, d.id limit ${size + 1}`
  const rows = read.slice(0, size).map(rowOf)
  const last = rows.at(-1)
  const more = read.length > size && last?.score ? { rank: last.score.rank, id: last.id } : null
  return { rows, next: more }
}

/** What the bar of a year shows: declared and fixed numbers, and how many units are in each state. */
export type DemandTotals = { declared: number; approved: number; counts: Record<DemandStatus, number> }

export async function demandTotals(db: Db, noticeId: string): Promise<DemandTotals> {
  const rows = await db.demandDeclaration.findMany({
    where: { noticeId, submittedAt: { not: null } },
    select: { status: true, form: true, approved: true },
  })
  const counts: DemandTotals['counts'] = { draft: 0, submitted: 0, returned: 0, evaluated: 0, fixed: 0 }
  for (const { status } of rows) counts[demandStatusIn(status)] += 1
  return {
    declared: rows.reduce((sum, { form }) => sum + declaredNumber(overPattern(emptyDemandForm(), form)), 0),
    approved: rows.reduce((sum, { approved }) => sum + (approved ?? 0), 0),
    counts,
  }
}

/** The employers that a notice of the district speaks to: those with an open right there (N-17). */
export const employersOfDistrict = async (db: Db, district: string): Promise<string[]> =>
  (
    await db.filingRight.findMany({
      where: { district, status: { in: ['full', 'receive_only'] } },
      select: { employerId: true },
      distinct: ['employerId'],
      orderBy: { employerId: 'asc' },
    })
  ).map(({ employerId }) => employerId)
