import { z } from 'zod'
import { employerKinds } from '@/lib/domain/codes'
import { eligibilityRequestSchema } from './eligibility'

const { district, person, months, housing } = eligibilityRequestSchema.shape

/** All districts at once. */
export const anyDistrict = 'all'

/** 资格自测: the answers of the questions. The day of the judgement is today; without months the income is not judged. */
export const selfCheckSchema = z.strictObject({
  district: z.literal(anyDistrict).or(district),
  /** Asked where the standard of a district depends on it. */
  employerKind: z.enum(employerKinds, '请从列表中选择单位类型').optional(),
  person,
  months,
  housing,
})
