import { z } from 'zod'
import type { PlainDate } from '../dates'
import type { Policy } from './schema'
import { parameterCodes, type ParameterCode } from './sections/parameters'

export type ParameterValue = number | string

/** A figure as a policy holds it. */
export type Figure = { value: ParameterValue; rows: string[]; provisional?: true }

/** Where a figure of the policy lies, what it may be, and who uses it. */
export type Parameter = {
  label: string
  /** In words, after the figure; may depend on the district (天, 工作日). */
  unit: (policy: Policy) => string
  schema: z.ZodType<ParameterValue>
  /** What reads it, for the preview of a change. */
  usedBy: string[]
  /** Null where the district does not know the figure. */
  read: (policy: Policy) => Figure | null
  lay: (policy: Policy, value: ParameterValue) => Policy
}

type Sourced<T> = { value: T; rows: string[]; provisional?: true | undefined }

/** A released figure is the district's own word: nothing about it is provisional any longer. */
const confirmed = <T>({ rows }: Sourced<T>, value: T): Sourced<T> => ({ value, rows })

const figure = ({ rows, provisional }: Sourced<unknown>, value: ParameterValue): Figure => ({
  value,
  rows,
  ...(provisional ? { provisional } : {}),
})

const whole = (min: number, max: number) =>
  z.int(`请填写 ${min} 到 ${max} 之间的整数`).min(min, `不能小于 ${min}`).max(max, `不能大于 ${max}`)

/** Policy keys whose value is a plain whole number. */
type NumberKey = {
  [K in keyof Policy]: Policy[K] extends { value: number | null; rows: string[] } ? K : never
}[keyof Policy]

type Words = { label: string; unit: string; min: number; max: number; usedBy: string[] }

const wholeAt = (key: NumberKey, { label, unit, min, max, usedBy }: Words): Parameter => ({
  label,
  unit: () => unit,
  schema: whole(min, max),
  usedBy,
  read: (policy) => {
    const { value } = policy[key]
    return value === null ? null : figure(policy[key], value)
  },
  lay: (policy, value) => ({ ...policy, [key]: confirmed<number | null>(policy[key], Number(value)) }),
})

const renewalWindow: Parameter = {
  label: '续签提前办理时间',
  unit: ({ renewalWindow: { value } }) => (value.unit === 'days' ? '天' : '个工作日'),
  schema: whole(1, 365),
  usedBy: ['续签办理时间', '时间测算', '续签提醒', '持证人列表'],
  read: ({ renewalWindow: window }) => figure(window, window.value.count),
  lay: (policy, value) => ({
    ...policy,
    renewalWindow: confirmed(policy.renewalWindow, { ...policy.renewalWindow.value, count: Number(value) }),
  }),
}

const days = { unit: '个工作日', min: 1, max: 90 }

/** Every parameter, in the order in which it is shown. */
export const parameters: Record<ParameterCode, Parameter> = {
  'renewal-window': renewalWindow,
  'safe-submit-days': wholeAt('safeSubmitWorkingDays', {
    ...days,
    label: '续签最迟提交（距最后办结日）',
    usedBy: ['续签最迟提交日', '时间测算', '续签提醒'],
  }),
  'review-days': wholeAt('reviewWorkingDays', {
    ...days,
    label: '审核时限',
    usedBy: ['审核到期日', '待办排序', '逾期提醒'],
  }),
  'acceptance-days': wholeAt('acceptanceWorkingDays', {
    ...days,
    label: '受理时限',
    usedBy: ['待受理到期日', '待办排序', '逾期提醒'],
  }),
  'dissolve-days': wholeAt('dissolveWithinDays', {
    ...{ label: '离职后解除关联时限', unit: '天', min: 0, max: 365 },
    usedBy: ['解除关联提醒', '员工请求解除关联'],
  }),
  'child-age': wholeAt('childAgeBelow', {
    ...{ label: '随往子女年龄（小于）', unit: '周岁', min: 1, max: 18 },
    usedBy: ['新办随往子女', '证件业务信息变更', '子女到龄日'],
  }),
  'change-insurance-months': wholeAt('minSocialInsuranceMonthsForChange', {
    ...{ label: '聘用单位变更前社保缴纳', unit: '个月', min: 0, max: 60 },
    usedBy: ['聘用单位变更'],
  }),
}

/** One released version of a figure. Dates are calendar days of the city, the first day of use included. */
export type Release = { district: string; code: string; value: unknown; effectiveFrom: PlainDate }

/** Of the releases of one code, the one in force on a day: the latest that has begun; null before the first. */
export const inForce = <R extends Release>(releases: readonly R[], code: string, on: PlainDate): R | null =>
  releases
    .filter((release) => release.code === code && release.effectiveFrom <= on)
    .reduce<R | null>((last, release) => (last && last.effectiveFrom >= release.effectiveFrom ? last : release), null)

/**
 * The district's file with the figures in force on a day laid over it. Pure, and the order of releases is
 * irrelevant; releases of other districts and of figures that the file does not open are ignored. Throws on a stored
 * value that its parameter does not allow: a broken row, not a user's mistake.
 */
export const effectivePolicy = (policy: Policy, releases: readonly Release[], on: PlainDate): Policy => {
  const own = releases.filter(({ district }) => district === policy.district)
  if (own.length === 0) return policy
  return parameterCodes
    .filter((code) => policy.parameters.includes(code))
    .reduce<Policy>((laid, code) => {
      const release = inForce(own, code, on)
      return release ? parameters[code].lay(laid, parameters[code].schema.parse(release.value)) : laid
    }, policy)
}
