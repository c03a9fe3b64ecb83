import type { DistrictCode, ReviewLevelCode } from '../codes'
import type { DemandPolicy } from '../policy/sections/demand'
import type { PolicyFile } from '../policy/schema'

/** A district that asks for a yearly demand. */
export type DemandDistrict = PolicyFile & { demand: DemandPolicy }

export const asksDemand = (policy: PolicyFile | null): policy is DemandDistrict =>
  policy !== null && policy.demand !== null

/** Does a reviewer of this level and district keep the yearly demand? */
export const keepsDemand = (
  policy: PolicyFile | null,
  { district, level }: { district: DistrictCode | null; level: ReviewLevelCode },
): policy is DemandDistrict => asksDemand(policy) && policy.district === district && policy.demand.desk.value === level
