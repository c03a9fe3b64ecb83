import type { PlainDate } from '../../domain/dates'
import type { Db } from '../client'
import { fromColumnOrNull } from '../days'
import { pageSize } from './sweeps'

export type AskedDissolve = {
  id: string
  employerId: string
  askedAt: Date
  leftOn: PlainDate | null
  /** District of the permit that stands with the unit, else of the unit's right; null where nobody oversees it. */
  district: string | null
}

type Place = Pick<AskedDissolve, 'id' | 'askedAt'>

/** Links that stand although the employee asked for their end before the instant `before` (请求解除关联). */
export async function findAsked(db: Db, before: Date, after: Place | null): Promise<AskedDissolve[]> {
  const beyond = after && {
    OR: [{ dissolveAskedAt: { gt: after.askedAt } }, { dissolveAskedAt: after.askedAt, id: { gt: after.id } }],
  }
  const rows = await db.employment.findMany({
    where: { status: 'active', dissolveAskedAt: { lt: before }, ...beyond },
    select: {
      ...{ id: true, employerId: true, dissolveAskedAt: true, dissolveLeftOn: true },
      person: {
        select: {
          permits: { where: { status: { in: ['valid', 'suspended'] } }, select: { district: true, employerId: true } },
        },
      },
      employer: {
        select: {
          filingRights: {
            where: { status: { in: ['full', 'receive_only'] } },
            orderBy: { permitType: 'asc' },
            select: { district: true },
          },
        },
      },
    },
    orderBy: [{ dissolveAskedAt: 'asc' }, { id: 'asc' }],
    take: pageSize,
  })
  return rows.flatMap(({ id, employerId, dissolveAskedAt: askedAt, dissolveLeftOn, person, employer }) => {
    const own = person.permits.find((permit) => permit.employerId === employerId)
    const district = own?.district ?? employer.filingRights[0]?.district ?? null
    return askedAt ? [{ id, employerId, askedAt, leftOn: fromColumnOrNull(dissolveLeftOn), district }] : []
  })
}
