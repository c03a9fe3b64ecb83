import type { ApplicationForm } from '../../domain/application/forms'
import { currentForm } from '../../domain/application/stored-form'
import type { ApplicationStatus } from '../../domain/application/status'
import type { ReviewLevelCode, ApplicationKind } from '@/lib/domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { Db, Prisma } from '../client'
import { fromColumnOrNull } from '../days'
import { unsealJson } from '../sealing'
import { kindIn, levelIn, statusIn } from '../columns'

export type PersonApplicationRow = {
  id: string
  number: string
  kind: ApplicationKind
  status: ApplicationStatus
  level: ReviewLevelCode | null
  district: string
  policyVersion: string
  employerName: string
  round: number
  createdAt: Date
  submittedAt: Date | null
  closedAt: Date | null
  dueOn: PlainDate | null
  /** What is filled in so far; null once it is over. */
  form: ApplicationForm | null
  judgedOn: Date | null
  /** When each round was handed in. */
  rounds: { takenAt: Date }[]
}

/** The person's own applications, newest first; he files a handful in a lifetime, so the bound is never met. */
export const applicationsAsked = {
  orderBy: { createdAt: 'desc' },
  take: 100,
  include: { employer: { select: { name: true } }, snapshots: { select: { takenAt: true } } },
} as const satisfies Prisma.ApplicationFindManyArgs

export const applicationOf = (row: Prisma.ApplicationGetPayload<typeof applicationsAsked>): PersonApplicationRow => ({
  id: row.id,
  number: row.number,
  kind: kindIn(row.kind),
  status: statusIn(row.status),
  level: levelIn(row.level),
  district: row.district,
  policyVersion: row.policyVersion,
  employerName: row.employer.name,
  round: row.round,
  createdAt: row.createdAt,
  submittedAt: row.submittedAt,
  closedAt: row.closedAt,
  dueOn: fromColumnOrNull(row.dueOn),
  form: row.closedAt === null ? currentForm(unsealJson(row.formSealed)) : null,
  judgedOn: row.judgedOn,
  rounds: row.snapshots,
})

export const applicationsOfPerson = async (db: Db, personId: string): Promise<PersonApplicationRow[]> =>
  (await db.application.findMany({ where: { personId }, ...applicationsAsked })).map(applicationOf)
