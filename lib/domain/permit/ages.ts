import { addYears, type PlainDate } from '../dates'
import { parseIdNumber } from '../people/id-number'
import { lastDayWithin } from '../people/retirement-age'
import type { Policy } from '../policy/schema'
import type { PermitContent } from './content'

/** Days on which somebody on the permit grows out of it. */
export type PermitAges = {
  /** The last day within the holder's age limit (E-53); null where the district sets none. */
  ageLimitOn: PlainDate | null
  /** The first day on which a child is too old to accompany (I-62); null without children. */
  dependantAgeOn: PlainDate | null
}

/** Reads the days from the ID numbers of the permit's own copy; an unreadable number answers null. */
export function permitAges({ general, children }: PermitContent, policy: Policy, on: PlainDate): PermitAges {
  const holder = parseIdNumber(general.idNumber, on)
  const birthdays = children.flatMap((child) => {
    const id = parseIdNumber(child.idNumber, on)
    const tooOld = id.ok ? addYears(id.value.birth, policy.childAgeBelow.value) : null
    return tooOld && tooOld > on ? [tooOld] : []
  })
  return {
    ageLimitOn: holder.ok ? lastDayWithin(policy.maxAge.value, holder.value.birth, holder.value.sex) : null,
    dependantAgeOn: birthdays.sort()[0] ?? null,
  }
}
