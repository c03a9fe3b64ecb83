import { employerStartedKinds } from '../../domain/application/kinds'
import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import type { Db } from '../client'
import { Prisma } from '../generated/client'
import { toColumn } from '../days'
import { livePermitStatusIn, permitTypeIn, rightStatusOf } from '../columns'

export type ActiveLink = {
  id: string
  employerId: string
  rights: { permitType: PermitType; district: string; status: FilingRightStatus }[]
  /** The person already holds a live permit. */
  livePermit: boolean
}

/** A permit past its printed end has lapsed, also before the timer has said so (S-06). */
const countLivePermits = (db: Db, personId: string, on: PlainDate): Promise<number> =>
  db.permit.count({ where: { personId, status: { in: ['valid', 'suspended'] }, validTo: { gte: toColumn(on) } } })

/** The person's link 在职 with the rights of that employer, or null. */
export async function findActiveLink(db: Db, personId: string, on: PlainDate): Promise<ActiveLink | null> {
  const link = await db.employment.findFirst({
    where: { personId, status: 'active' },
    select: { id: true, employerId: true, employer: { select: { filingRights: true } } },
  })
  if (!link) return null
  const live = await countLivePermits(db, personId, on)
  return {
    id: link.id,
    employerId: link.employerId,
    rights: link.employer.filingRights.map((right) => ({
      permitType: permitTypeIn(right.permitType),
      district: right.district,
      status: rightStatusOf(right.status),
    })),
    livePermit: live > 0,
  }
}

/** A link that the employer is part of, by id only, or null. */
export const findLinkOfEmployer = (db: Db, id: string, employerId: string) =>
  db.employment.findFirst({ where: { id, employerId }, select: { id: true, personId: true, status: true } })

/** What must be known before a new link is asked for (S-20). */
export async function linkFacts(db: Db, personId: string, on: PlainDate) {
  const [active, pending, permit] = await Promise.all([
    db.employment.count({ where: { personId, status: 'active' } }),
    db.employment.findFirst({ where: { personId, status: 'pending' }, select: { id: true } }),
    db.permit.findFirst({
      where: { personId, status: { in: ['valid', 'suspended'] }, validTo: { gte: toColumn(on) } },
      select: { status: true, employerId: true },
    }),
  ])
  return {
    hasActiveLink: active > 0,
    pendingId: pending?.id ?? null,
    permit: permit ? { status: livePermitStatusIn(permit.status), employerId: permit.employerId } : null,
  }
}

/** Both sides of a link, or null. */
export const employmentParties = (db: Db, id: string) =>
  db.employment.findUnique({ where: { id }, select: { personId: true, employerId: true } })

/** The person works for this employer now. */
export const hasActiveLinkWith = async (db: Db, personId: string, employerId: string): Promise<boolean> =>
  (await db.employment.count({ where: { personId, employerId, status: 'active' } })) > 0

/** The child's documents were uploaded by this person. */
export async function childBelongsTo(db: Db, childId: string, personId: string): Promise<boolean> {
  const file = await db.attachment.findFirst({
    where: { ownerKind: 'child', ownerId: childId },
    select: { uploadedBy: true },
  })
  if (!file) return false
  return (await db.account.count({ where: { id: file.uploadedBy, personId } })) > 0
}

/** A link of an employer with its terms, or null. */
export const findCurrentLink = (db: Db, id: string, employerId: string) =>
  db.employment.findFirst({ where: { id, employerId } })

/** The person's businesses with this employer that are not over; no draft of the person's own. */
export const openApplicationsOf = (db: Db, personId: string, employerId: string) =>
  db.application.findMany({
    where: {
      ...{ personId, employerId, closedAt: null },
      OR: [{ submittedAt: { not: null } }, { kind: { in: employerStartedKinds } }],
    },
    select: { id: true, number: true, kind: true, status: true, submittedAt: true, createdAt: true },
  })

/** What a link 在职 asks of its employer: an end that the person asked for, or a contract that ends. */
export type LinkDuty = {
  about: 'asked' | 'contract'
  id: string
  name: string
  askedAt: Date | null
  endsOn: Date | null
}

/**
 * In one statement: the first who asked for the end of their link (U-72, C-33), and the contracts that end up to the day
 * `until` (inclusive), the nearest first; so many of each.
 */
export function findLinkDuties(
  db: Db,
  employerId: string,
  { until, asked, contracts }: { until: PlainDate; asked: number; contracts: number },
): Promise<LinkDuty[]> {
  const link = Prisma.sql`"Employment" e join "Person" p on p.id = e."personId"
    where e."employerId" = ${employerId}::uuid and e.status = 'active'`
  return db.$queryRaw<LinkDuty[]>`
    (select 'asked' as about, e.id, p.name, e."dissolveAskedAt" as "askedAt", e."endsOn" from ${link}
      and e."dissolveAskedAt" is not null order by e."dissolveAskedAt" limit ${asked})
    union all
    (select 'contract', e.id, p.name, e."dissolveAskedAt", e."endsOn" from ${link}
      and e."endsOn" <= ${until}::date order by e."endsOn" limit ${contracts})`
}
