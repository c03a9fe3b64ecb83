import { z } from 'zod'
import { postClasses, retirementPlans, retirementConclusions } from '@/lib/domain/permit/retirement'
import { isPlainDate } from '@/lib/domain/dates'
import { earliestDay } from '@/lib/domain/field-checks'
import { settlementConclusions } from '@/lib/domain/permit/settlement'

/** 报告落户, by the holder or the unit. */
export const reportSettlementInput = z.strictObject({
  permitId: z.uuid(),
  on: z
    .string('请填写落户日期')
    .min(1, '请填写落户日期')
    .refine((text) => isPlainDate(text), '日期不存在，请按日历上有的日期填写')
    .refine((text) => text >= earliestDay, '日期早于 1900 年，请核对年份'),
})

/** 撤回报告. */
export const takeBackSettlementInput = z.strictObject({ permitId: z.uuid() })

/** 落户核实, with the paper or the reason. */
export const decideSettlementInput = z.strictObject({
  permitId: z.uuid(),
  conclusion: z.enum(settlementConclusions, '请选择核实结论'),
  basis: z
    .string()
    .trim()
    .min(4, '请写明依据材料的名称、文号和日期，或核实的经过')
    .max(300, '依据材料不能超过 300 个字'),
})

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
