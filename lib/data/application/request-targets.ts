import { withAuthorityStatuses } from '../../domain/application/status'
import type { Db } from '../client'

/** Businesses of an employer and of its people that an authority holds: what a 撤回 or 退回 may name (U-96). */
export const findRequestTargets = (db: Db, employerId: string, take: number) =>
  db.application.findMany({
    where: { employerId, status: { in: withAuthorityStatuses }, kind: { not: 'service-request' } },
    orderBy: { submittedAt: 'desc' },
    take,
    select: { id: true, number: true, kind: true, person: { select: { name: true } } },
  })
