import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { planWishes } from '@/lib/domain/deadlines/planner'
import { findAuthority } from '@/lib/domain/policy/resolve'

const day = (what: string) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .refine(isPlainDate, { error: `${what}须为存在的日期，格式如 2027-03-04`, abort: true })
    .refine((date) => date >= '2003-01-01' && date <= '2099-12-31', `${what}须在 2003 年至 2099 年之间`)

const district = z
  .string('请选择区')
  .trim()
  .min(1, '请选择区')
  .refine((code) => findAuthority(code) !== null, '没有这个区的办理规则，请从列表中选择')

/** GET /api/rules/deadlines. `on` is the day on which the question is asked. */
export const deadlinesQuerySchema = z.object({
  district,
  validTo: day('证件有效期至'),
  on: day('查询日期'),
})

/** 时间测算: what stands in the address of the page. */
export const planFormSchema = z.object({
  district,
  validTo: day('证件有效期至'),
  wish: z.enum(planWishes, '请选择想办理的业务'),
  /** The new employer's district; empty when it is the same. */
  newDistrict: district.or(z.literal('')).default(''),
})
