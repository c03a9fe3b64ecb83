import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findGrant, grantsOf } from '@/lib/data/quota/grants'
import { dayOf } from '@/lib/domain/dates'
import { findAuthority } from '@/lib/domain/policy/resolve'
import { grantView, loadUnits, type GrantView, type UnitView } from './ledger'

export type QuotaGrantView = { district: string; place: string; grant: GrantView; units: UnitView[] }

/** One grant of the employer with every unit from its grant to its end, or null. */
export async function loadQuotaGrant(
  { employerId }: EmployerActor,
  grantId: string,
  now: Date,
): Promise<QuotaGrantView | null> {
  const db = database()
  const found = await findGrant(db, grantId, employerId)
  if (!found) return null
  const { district } = found
  const today = dayOf(now.toISOString())
  const grant = (await grantsOf(db, { employerId, district, on: today })).find(({ id }) => id === grantId)
  if (!grant) return null
  const place = findAuthority(district)?.name ?? district
  return { district, place, grant: grantView(grant, today), units: await loadUnits(db, grantId, 'employer') }
}
