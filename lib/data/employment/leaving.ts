import type { PlainDate } from '../../domain/dates'
import type { LeavingFacts } from '../../domain/employment/leaving'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { statusOn } from '../../domain/permit/lifecycle'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { Prisma } from '../generated/client'
import { unseal } from '../sealing'
import { permitStatusIn } from '../columns'

/** What the reasons of 解除关联 are measured by, read for the day `on`: the live permit, else the last to end. */
export async function leavingFacts(db: Db, personId: string, on: PlainDate): Promise<LeavingFacts> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      idNumberSealed: true,
      permits: { select: { status: true, validTo: true }, orderBy: { validTo: 'desc' } },
    },
  })
  const permits = person.permits.map(({ status, validTo }) => ({
    status: permitStatusIn(status),
    validTo: fromColumn(validTo),
  }))
  const permit = permits.find(({ status }) => status === 'valid' || status === 'suspended') ?? permits[0]
  const id = parseIdNumber(unseal(person.idNumberSealed), on)
  return {
    permit: permit ? statusOn(permit, on) : null,
    born: id.ok ? { birth: id.value.birth, sex: id.value.sex } : null,
  }
}

export type EscalatedRequest = {
  id: string
  name: string
  employerId: string
  employerName: string
  askedAt: Date
  leftOn: Date | null
  escalatedOn: Date
  permit: { number: string; validTo: Date } | null
}

/** Requests that the authority of a district was told of, as rows to be counted. */
export const escalatedRows = (district: string): Prisma.Sql =>
  Prisma.sql`select 1 from "Employment" where status = 'active' and "escalatedTo" = ${district}`

/** Requests that the authority of a district was told of and that still stand, the first to ask first. */
export async function findEscalated(db: Db, district: string, take: number): Promise<EscalatedRequest[]> {
  const rows = await db.employment.findMany({
    where: { status: 'active', escalatedTo: district },
    orderBy: [{ dissolveAskedAt: 'asc' }, { id: 'asc' }],
    take,
    include: {
      employer: { select: { name: true } },
      person: {
        select: {
          name: true,
          permits: { where: { status: 'valid' }, select: { number: true, validTo: true, employerId: true } },
        },
      },
    },
  })
  return rows.flatMap(({ id, employerId, employer, person, dissolveAskedAt: askedAt, dissolveLeftOn, escalatedOn }) => {
    if (!askedAt || !escalatedOn) return []
    const permit = person.permits.find((held) => held.employerId === employerId) ?? null
    const facts = { id, name: person.name, employerId, employerName: employer.name }
    return [{ ...facts, askedAt, leftOn: dissolveLeftOn, escalatedOn, permit }]
  })
}

/** The authority that is told about a link: the permit's that stands with the unit, else that of the unit's right. */
export async function overseerOf(db: Db, { personId, employerId }: { personId: string; employerId: string }) {
  const permit = await db.permit.findFirst({
    where: { personId, employerId, status: { in: ['valid', 'suspended'] } },
    select: { district: true },
  })
  if (permit) return permit.district
  const right = await db.filingRight.findFirst({
    where: { employerId, status: { in: ['full', 'receive_only'] } },
    orderBy: { permitType: 'asc' },
    select: { district: true },
  })
  return right?.district ?? null
}
