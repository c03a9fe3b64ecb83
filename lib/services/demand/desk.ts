import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import type { PlainDate } from '@/lib/domain/dates'
import { asksDemand, keepsDemand, type DemandDistrict } from '@/lib/domain/demand/moves'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** The district whose yearly demand this reviewer keeps on a day, or null. */
export function districtOfDesk(actor: StaffActor, on: PlainDate): DemandDistrict | null {
  const policy = actor.district === null ? null : findPolicy(actor.district, on)
  return keepsDemand(policy, actor) ? policy : null
}

/** Districts with a yearly demand in which the employer has an open right. */
export async function demandDistrictsOf(
  tx: Tx,
  { employerId }: EmployerActor,
  on: PlainDate,
): Promise<DemandDistrict[]> {
  const rights = await openRights(tx, employerId)
  return rights.flatMap(({ district }) => {
    const policy = findPolicy(district, on)
    return asksDemand(policy) ? [policy] : []
  })
}
