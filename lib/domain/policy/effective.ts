import { z } from 'zod'
import type { PlainDate } from '../dates'
import { averageWages, type AverageWage } from './average-wages'
import { parameters } from './parameters'
import type { Policy } from './schema'
import { averageWageCode, cityWide, parameterCodes } from './sections/parameters'

/** One released version of a figure; the first day of use is included. */
export type Release = { district: string; code: string; value: unknown; effectiveFrom: PlainDate }

/** Of the releases of one code, the one in force on a day: the latest that has begun; null before the first. */
export const inForce = <R extends Release>(releases: readonly R[], code: string, on: PlainDate): R | null =>
  releases
    .filter((release) => release.code === code && release.effectiveFrom <= on)
    .reduce<R | null>((last, release) => (last && last.effectiveFrom >= release.effectiveFrom ? last : release), null)

/**
 * The district's file with the figures in force on a day laid over it (A-27, E-44). The order of releases is irrelevant;
 * those of other districts and of figures that the file does not open are ignored. Throws on a stored value that its
 * parameter does not allow: a broken row, not a user's mistake.
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

const money = z.string().regex(/^[1-9]\d{0,7}(\.\d{1,2})?$/, '请填写金额，单位元，最多两位小数')

/** The average wage of a year as the city publishes it; the yearly figure is not twelve times the monthly. */
export const averageWageSchema = z.strictObject({
  dataYear: z.int('请填写年份').min(2000, '请填写年份').max(2100, '请填写年份'),
  monthly: money,
  annual: money.nullable(),
})
export type AverageWageValue = z.infer<typeof averageWageSchema>

/**
 * The table of average wages as it is known on a day: what was always known, then the city's releases that have begun,
 * so that a corrected figure of a year stands behind the one it replaces and counts from its own day on (E-43).
 */
export const effectiveWages = (releases: readonly Release[], on: PlainDate): AverageWage[] => [
  ...averageWages,
  ...releases
    .filter((release) => release.district === cityWide && release.code === averageWageCode)
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .map(({ value, effectiveFrom }) => ({ ...averageWageSchema.parse(value), effectiveFrom })),
]
