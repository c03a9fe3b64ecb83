import { z } from 'zod'
import type { DistrictCode } from '../codes'
import type { PlainDate } from '../dates'
import { averageWages, type AverageWage } from './average-wages'
import { parameters } from './parameters'
import type { PolicyRegistry } from './registry'
import type { Policy, PolicyFile } from './schema'
import { averageWageCode, cityWide, parameterCodes } from './sections/parameters'

/** One released version of a figure; the first day of use is included. */
export type Release = { district: string; code: string; value: unknown; effectiveFrom: PlainDate }

/** Of the releases of one code, the one in force on a day: the latest that has begun; null before the first. */
export const inForce = <R extends Release>(releases: readonly R[], code: string, on: PlainDate): R | null =>
  releases
    .filter((release) => release.code === code && release.effectiveFrom <= on)
    .reduce<R | null>((last, release) => (last && last.effectiveFrom >= release.effectiveFrom ? last : release), null)

/** The one place where rules become effective: nothing else may say of a file of rules on which day it is asked. */
const made = (file: PolicyFile, on: PlainDate): Policy => ({ ...file, on }) as Policy

/**
 * A version of a district's rules with the figures in force on a day laid over it (A-27, E-44). The order of releases is
 * irrelevant; those of other districts, of figures that the file does not open, and those older than the version, whose
 * own figures are the later word, are ignored. Throws on a stored value that its parameter does not allow: a broken
 * row, not a user's mistake.
 */
export const effectivePolicy = (file: PolicyFile, releases: readonly Release[], on: PlainDate): Policy => {
  const own = releases.filter(({ district, effectiveFrom }) => district === file.district && effectiveFrom >= file.from)
  const laid = parameterCodes
    .filter((code) => file.parameters.includes(code))
    .reduce<PolicyFile>((before, code) => {
      const release = inForce(own, code, on)
      return release ? parameters[code].lay(before, parameters[code].schema.parse(release.value)) : before
    }, file)
  return made(laid, on)
}

/** What a running file is bound to, as its events tell it. */
export type RunningFile = { district: DistrictCode; policyVersion: string; round: number; judgedOn: PlainDate | null }

/** The day whose standards judge a file: that of its first 受理, until then today (E-44, A-07). */
export const standardsOn = ({ judgedOn }: Pick<RunningFile, 'judgedOn'>, today: PlainDate): PlainDate =>
  judgedOn ?? today

/**
 * The rules by which a file is judged today; all that a new version may change for a running file stands here
 * (decision 0012).
 *
 * - The **road** (chain, levels, appointment, quota, papers, texts) is that of the version of the day of the first
 *   submission, for ever. A draft that was never submitted has set out on none: it takes that of today.
 * - The **standards** (the figures that a release may change, and the limit of age) are those of the day of the first
 *   受理, until then of today (E-44, A-07), with the figures released by that day.
 */
export function judgingPolicy(
  registry: Pick<PolicyRegistry, 'on' | 'pinned'>,
  file: RunningFile,
  releases: readonly Release[],
  today: PlainDate,
): Policy {
  const road = file.round === 0 ? registry.on(file.district, today) : registry.pinned(file.policyVersion)
  const day = standardsOn(file, today)
  const standards = effectivePolicy(registry.on(file.district, day), releases, day)
  if (standards.version === road.version) return standards
  const judging = parameterCodes.reduce<PolicyFile>((before, code) => parameters[code].carry(standards, before), road)
  return made({ ...judging, maxAge: standards.maxAge }, day)
}

const money = z.string().regex(/^[1-9]\d{0,7}(\.\d{1,2})?$/, '请填写金额，单位元，最多两位小数')

/** The average wage of a year as the city publishes it; the yearly figure is not twelve times the monthly. */
export const averageWageSchema = z.strictObject({
  dataYear: z.int('请填写年份').min(2000, '请填写年份').max(2100, '请填写年份'),
  monthly: money,
  annual: money.nullable(),
})

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
