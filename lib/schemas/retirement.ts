import { z } from 'zod'
import { postClasses, retirementPlans, retirementConclusions } from '@/lib/domain/permit/retirement'

/** An agreed month, or none. */
const month = z.union([z.literal(''), z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份')], '请选择月份')

/** 说明退休情况, by the holder or the unit. */
export const stateRetirementInput = z.strictObject({
  permitId: z.uuid(),
  postClass: z.enum(['', ...postClasses], '请选择岗位类别'),
  plan: z.enum(retirementPlans, '请选择退休安排'),
  month,
})

/** 退休核定, with the paper. */
export const decideRetirementInput = z.strictObject({
  permitId: z.uuid(),
  conclusion: z.enum(retirementConclusions, '请选择核定结论'),
  month,
  basis: z.string().trim().min(4, '请写明依据材料的名称、文号和日期').max(300, '依据材料不能超过 300 个字'),
})
