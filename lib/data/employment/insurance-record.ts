import type { PlainDate } from '../../domain/dates'
import { changeInsuranceText } from '../../domain/policy/change-insurance'
import { statusOn } from '../../domain/permit/lifecycle'
import type { Db } from '../client'
import { openRights } from '../filing-right/filing-rights'
import { latestPermit } from '../permit/of-person'
import { loadPolicies } from '../policy/policies'

/**
 * What the district of the new unit says when it wants a record of social insurance before the unit confirms the link of
 * a holder who changes his employer (U-78, C-07); null where nothing is asked: no permit that hangs, or another district.
 */
export async function recordAsked(
  db: Db,
  { personId, employerId, on }: { personId: string; employerId: string; on: PlainDate },
): Promise<string | null> {
  const permit = await latestPermit(db, personId)
  if (!permit || statusOn(permit, on) !== 'suspended') return null
  const policies = await loadPolicies(db, on)
  const asking = (await openRights(db, employerId))
    .flatMap(({ district }) => policies.find(district) ?? [])
    .find((policy) => policy.insuranceRecordBeforeLink.value)
  return asking ? changeInsuranceText(asking) : null
}
