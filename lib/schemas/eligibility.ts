import { z } from 'zod'
import { isPlainDate, isPlainMonth } from '@/lib/domain/dates'
import { categoryCodes, employerKinds } from '@/lib/domain/codes'
import { insuranceMarks } from '@/lib/domain/eligibility/months'
import { homes, isJudging } from '@/lib/domain/eligibility/question'
import { hukouKinds } from '@/lib/domain/person/profile'
import { averageWages, wageOn } from '@/lib/domain/policy/average-wages'
import { findAuthority, policyOn } from '@/lib/domain/policy/resolve'
import { degreeRanks, educationRanks, titleRanks } from '@/lib/domain/policy/sections/eligibility'

const mostMonths = 120

/** No surplus key is swallowed: whoever misspells one is told which. */
const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `不认识的项目：${issue.keys?.join('、') ?? ''}` : '此项须为一个对象',
  })

const choice = <const Codes extends readonly [string, ...string[]]>(what: string, codes: Codes) =>
  z.enum(codes, `${what}须为 ${codes.join('、')} 之一`)

const month = (what: string) =>
  z
    .string(`请填写${what}，格式如 2026-03`)
    .refine(isPlainMonth, { error: `${what}须为存在的月份，格式如 2026-03`, abort: true })
    .refine((text) => text >= '1920-01' && text <= '2099-12', `${what}须在 1920 年至 2099 年之间`)

/** Before the first average wage that is known nothing can be judged (E-43). */
const firstDay = wageOn(averageWages, '0000-01-01').effectiveFrom

const day = z
  .string('请填写判定日期')
  .refine(isPlainDate, { error: '判定日期须为存在的日期，格式如 2026-11-22', abort: true })
  .refine((date) => date >= firstDay && date <= '2099-12-31', `判定日期须在 ${firstDay} 至 2099-12-31 之间`)

const unknownDistrict = '没有这个区的申报条件，请从列表中选择'
const district = z.string('请选择区').refine((code) => findAuthority(code) !== null, unknownDistrict)

/** Yuan: at most twelve digits before the point and two after it, not negative. */
const moneyText = z
  .string('请填写金额，格式如 "12345.67"')
  .regex(/^\d{1,12}(\.\d{1,2})?$/, '金额须为不小于 0 的数字，整数部分不超过 12 位，小数不超过 2 位')

/** One month of income and insurance, as the month table hands it in. */
const incomeMonthSchema = strict({
  month: month('月份'),
  income: moneyText,
  employer: choice('发放单位', ['this', 'other']),
  socialInsurance: choice('社会保险', insuranceMarks),
})

/** The months, each at most once, in any order. */
const incomeMonthsSchema = z
  .array(incomeMonthSchema, '请以列表填写各月收入和社会保险')
  .max(mostMonths, `最多填写 ${mostMonths} 个月`)
  .superRefine((entries, context) => {
    const seen = new Set<string>()
    entries.forEach((entry, index) => {
      if (seen.has(entry.month))
        context.addIssue({
          code: 'custom',
          path: [index, 'month'],
          message: `${entry.month} 填写了不止一次，请合并为一行`,
        })
      seen.add(entry.month)
    })
  })

const person = strict({
  birth: month('出生年月'),
  sex: choice('性别', ['male', 'female']),
  retirementClass: choice('法定退休年龄类别', ['60', '55', '50']).optional(),
  hukou: choice('户口性质', hukouKinds),
  education: choice('学历', educationRanks),
  degree: choice('学位', degreeRanks),
  workYears: z.number('工作年限须为数字').min(0, '工作年限须在 0 至 60 之间').max(60, '工作年限须在 0 至 60 之间'),
  title: choice('职称', titleRanks),
}).refine(
  ({ sex, retirementClass }) => retirementClass === undefined || (sex === 'male') === (retirementClass === '60'),
  {
    path: ['retirementClass'],
    message: '男性的法定退休年龄类别为 60，女性为 55 或 50',
  },
)

/** POST /api/rules/eligibility: whether a person qualifies for 新办 in a district, as on the day `on`. */
export const eligibilityRequestSchema = strict({
  district,
  on: day,
  category: choice('申报条件类别', categoryCodes).nullable(),
  person,
  months: incomeMonthsSchema,
  housing: choice('住所', homes),
})
  .refine(({ district: code, on }) => isJudging(policyOn(code, on)), { path: ['district'], message: unknownDistrict })
  .refine(({ on, person: { birth } }) => birth <= on.slice(0, 7), {
    path: ['person', 'birth'],
    message: '出生年月不能晚于判定日期',
  })

const asked = eligibilityRequestSchema.shape

/** All districts at once. */
export const anyDistrict = 'all'

/** 资格自测: the answers of the questions. The day of the judgement is today; without months the income is not judged. */
export const selfCheckSchema = z.strictObject({
  district: z.literal(anyDistrict).or(asked.district),
  /** Asked where the standard of a district depends on it. */
  employerKind: z.enum(employerKinds, '请从列表中选择单位类型').optional(),
  person: asked.person,
  months: asked.months,
  housing: asked.housing,
})
