import { addYears, type PlainDate } from '../dates'
import { parseIdNumber } from '../text/id-number'
import type { Policy } from '../policy/schema'
import type { PermitContent } from './content'
import { firstRetirementLook, retirementStanding, type RetirementStatement } from './retirement'

/** Days on which somebody on the permit grows out of it. */
export type PermitAges = {
  /**
   * The day after which the holder's retirement is looked at: the last day of the earliest statutory month that is
   * possible (E-54), never before the day of reckoning; null where the number cannot be read. The applicant's limit
   * (E-53) has nothing to do with it.
   */
  ageLimitOn: PlainDate | null
  /** The first day on which a child is too old to accompany (I-62); null without children. */
  dependantAgeOn: PlainDate | null
}

/** What has been said about the retirement, and the employer that the permit stands with from now on. */
type Stated = { employerId: string; statements: readonly RetirementStatement[] }

/** Reads the days from the ID numbers of the permit's own copy; an unreadable number answers null. */
export function permitAges(
  { general, children }: PermitContent,
  policy: Policy,
  on: PlainDate,
  stated: Stated = { employerId: '', statements: [] },
): PermitAges {
  const standing = retirementStanding({ idNumber: general.idNumber, ...stated }, on)
  const birthdays = children.flatMap((child) => {
    const id = parseIdNumber(child.idNumber, on)
    const tooOld = id.ok ? addYears(id.value.birth, policy.childAgeBelow.value) : null
    return tooOld && tooOld > on ? [tooOld] : []
  })
  return {
    ageLimitOn: standing && firstRetirementLook(standing, on),
    dependantAgeOn: birthdays.sort()[0] ?? null,
  }
}
