import { v7 as uuid } from 'uuid'
import { database } from '@/lib/data/client'
import { grantUnits } from '@/lib/data/quota/ledger'
import { dayOf, yearOf } from '@/lib/domain/dates'
import { policyOn } from '@/lib/domain/policy/resolve'
import { expiryOf } from '@/lib/domain/quota/dates'
import type { World } from './world'

/**
 * Units of quota out of nothing, for whoever is not about how they are asked for; 0 gives the mere proof. Does nothing
 * in a district without quota. Answers the grant, if there is one.
 */
export async function giveQuota(
  world: World,
  { employerId, district }: { employerId: string; district: string },
  count = 20,
): Promise<string | null> {
  const grantedOn = dayOf(world.now.toISOString())
  const { quota, authority } = policyOn(district, grantedOn)
  if (quota.model === 'none') return null
  const year = yearOf(grantedOn)
  const source = quota.model === 'annual' ? 'demand' : 'application'
  const expiresOn = expiryOf(quota, { grantedOn, year })
  const origin = { actor: { kind: 'system', job: authority }, at: world.now, commandId: uuid() } as const
  const grant = { employerId, district, source, sourceId: uuid(), year, count, grantedOn, expiresOn } as const
  const { grantId } = await database().$transaction((tx) => grantUnits(tx, grant, origin))
  return grantId
}
