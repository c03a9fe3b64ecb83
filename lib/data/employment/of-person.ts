import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { ContractTerms, EmploymentStatus, DissolveReason } from '../../domain/employment/lifecycle'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import type { Db, Prisma } from '../client'
import { fromColumnOrNull } from '../days'
import { termsOf } from '../application/dossiers'
import { permitTypeIn, rightStatusOf, dissolveReasonIn } from '../columns'

export type PersonLink = {
  id: string
  status: EmploymentStatus
  employerId: string
  employerName: string
  requestedAt: Date
  decidedAt: Date | null
  terms: ContractTerms | null
  /** The employer's words when it refused (S-23). */
  rejectReason: string | null
  dissolvedOn: PlainDate | null
  dissolveReason: DissolveReason | null
  /** When the person asked the employer to end the link (请求解除关联). */
  dissolveAskedAt: Date | null
  /** His last day there, as he said then. */
  dissolveLeftOn: PlainDate | null
  /** When the authority was told that the request stays unanswered. */
  escalatedOn: PlainDate | null
  rights: { permitType: PermitType; district: string; status: FilingRightStatus }[]
}

/** All links that a person ever asked for, newest first, as a query asks for them. */
export const linksAsked = {
  orderBy: { requestedAt: 'desc' },
  take: 50,
  include: { employer: { select: { name: true, filingRights: true } } },
} as const satisfies Prisma.EmploymentFindManyArgs

export const linkOf = (row: Prisma.EmploymentGetPayload<typeof linksAsked>): PersonLink => ({
  id: row.id,
  status: row.status,
  employerId: row.employerId,
  employerName: row.employer.name,
  requestedAt: row.requestedAt,
  decidedAt: row.decidedAt,
  terms: termsOf(row),
  rejectReason: row.rejectReason,
  dissolvedOn: fromColumnOrNull(row.dissolvedOn),
  dissolveReason: dissolveReasonIn(row.dissolveReason),
  dissolveAskedAt: row.dissolveAskedAt,
  dissolveLeftOn: fromColumnOrNull(row.dissolveLeftOn),
  escalatedOn: fromColumnOrNull(row.escalatedOn),
  rights: row.employer.filingRights.map((right) => ({
    permitType: permitTypeIn(right.permitType),
    district: right.district,
    status: rightStatusOf(right.status),
  })),
})

/** All links that a person ever asked for, newest first. */
export const linksOfPerson = async (db: Db, personId: string): Promise<PersonLink[]> =>
  (await db.employment.findMany({ where: { personId }, ...linksAsked })).map(linkOf)
