import type { Db } from '../client'
import { pageSize } from './pages'

export type AskedDissolve = { id: string; employerId: string; askedAt: Date }

type Place = Pick<AskedDissolve, 'id' | 'askedAt'>

/** Links that stand although the employee asked for their end before the instant `before` (请求解除关联). */
export async function findAsked(db: Db, before: Date, after: Place | null): Promise<AskedDissolve[]> {
  const beyond = after && {
    OR: [{ dissolveAskedAt: { gt: after.askedAt } }, { dissolveAskedAt: after.askedAt, id: { gt: after.id } }],
  }
  const rows = await db.employment.findMany({
    where: { status: 'active', dissolveAskedAt: { lt: before }, ...beyond },
    select: { id: true, employerId: true, dissolveAskedAt: true },
    orderBy: [{ dissolveAskedAt: 'asc' }, { id: 'asc' }],
    take: pageSize,
  })
  return rows.flatMap(({ dissolveAskedAt: askedAt, ...row }) => (askedAt ? [{ ...row, askedAt }] : []))
}
