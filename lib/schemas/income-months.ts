import { z } from 'zod'
import { insuranceMarks } from '@/lib/domain/eligibility/months'
import { isPlainMonth } from '@/lib/domain/dates'
import { draftText } from './fields'

/** One month of the table in a form, in any state; whether its income can be read is told by the rules. */
const incomeMonth = z.strictObject({
  month: z.string().refine(isPlainMonth, '月份不存在，请按“2026-03”的格式填写。'),
  income: draftText(20),
  employer: z.enum(['this', 'other'], '请选择收入发放单位。'),
  socialInsurance: z.enum(insuranceMarks, '请选择社会保险情况。'),
})

/** 收入与社保 of a form: ten years at most, each month once. */
export const incomeMonths = z
  .array(incomeMonth)
  .max(120, '最多填写 120 个月。')
  .refine((months) => new Set(months.map(({ month }) => month)).size === months.length, '同一个月只能填写一次。')
