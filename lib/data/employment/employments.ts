import { employerStartedKinds } from '../../domain/application/kinds'
import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { LivePermitStatus } from '../../domain/permit/lifecycle'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import type { Db } from '../client'
import { toColumn } from '../days'
import { rightStatusOf } from '../filing-right/status'

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
      permitType: right.permitType as PermitType,
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
    permit: permit ? { status: permit.status as LivePermitStatus, employerId: permit.employerId } : null,
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

/** Links 在职 whose contract ends up to the day `until` (inclusive), the nearest first. */
export const findEndingContracts = (db: Db, employerId: string, until: Date, take: number) =>
  db.employment.findMany({
    where: { employerId, status: 'active', endsOn: { lte: until } },
    orderBy: { endsOn: 'asc' },
    take,
    select: { id: true, endsOn: true, person: { select: { name: true } } },
  })
