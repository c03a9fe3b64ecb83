import type { PlainDate } from '../../domain/dates'
import { emptyBalance, type QuotaBalance } from '../../domain/quota/units'
import type { Db } from '../client'
import { fromColumn, toColumn } from '../days'
import { grantSourceIn, unitStateIn } from '../columns'

export type GrantRow = {
  id: string
  source: 'application' | 'demand'
  sourceId: string
  year: number
  granted: number
  grantedOn: PlainDate
  expiresOn: PlainDate
  balance: QuotaBalance
}

/** One grant of the employer, or null. */
export const findGrant = (db: Db, id: string, employerId: string) =>
  db.quotaGrant.findFirst({ where: { id, employerId }, select: { id: true, district: true, source: true } })

/**
 * The employer's grants in a district, the latest first, each with what became of its units. `year` narrows it to one
 * year. A unit whose last day has passed counts as expired, whether the night has written it down or not.
 */
export async function grantsOf(
  db: Db,
  { employerId, district, on, year }: { employerId: string; district: string; on: PlainDate; year?: number },
): Promise<GrantRow[]> {
  const where = { employerId, district, ...(year === undefined ? {} : { year }) }
  const grants = await db.quotaGrant.findMany({ where, orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }] })
  const counts = await db.quotaUnit.groupBy({
    by: ['grantId', 'state'],
    where: { employerId, district, grantId: { in: grants.map(({ id }) => id) } },
    _count: true,
  })
  return grants.map(({ id, source, sourceId, granted, year: of, grantedOn, expiresOn }) => {
    const balance = emptyBalance()
    for (const { grantId, state, _count } of counts) if (grantId === id) balance[unitStateIn(state)] += _count
    if (expiresOn < toColumn(on)) {
      balance.expired += balance.available
      balance.available = 0
    }
    const days = { grantedOn: fromColumn(grantedOn), expiresOn: fromColumn(expiresOn) }
    return { id, source: grantSourceIn(source), sourceId, year: of, granted, ...days, balance }
  })
}
