import type { DistrictCode } from '../domain/codes'
import type { PlainDate } from '../domain/dates'
import type { AverageWage } from '../domain/policy/average-wages'
import { effectivePolicy, effectiveWages, type Release } from '../domain/policy/effective'
import { authorities, pinnedPolicy, policyOf } from '../domain/policy/resolve'
import type { Policy } from '../domain/policy/schema'
import { cityWide } from '../domain/policy/sections/parameters'
import type { Db } from './client'
import { fromColumn, toColumn } from './days'

/**
 * The policies with their figures as they stand on a day. Nothing is cached: a released figure counts from its first
 * day in every process, and the releases of all years are a handful of rows behind one index.
 */
export type PolicyBook = {
  of: (district: DistrictCode) => Policy
  find: (district: DistrictCode) => Policy | null
  all: () => Policy[]
}

/** The released figures of one district, or of all, that have begun by a day (inclusive). */
async function releasesBy(db: Db, on: PlainDate, district?: DistrictCode): Promise<Release[]> {
  const rows = await db.parameterRelease.findMany({
    where: { status: 'released', effectiveFrom: { lte: toColumn(on) }, ...(district ? { district } : {}) },
    select: { district: true, code: true, value: true, effectiveFrom: true },
  })
  return rows.map((row) => ({ ...row, effectiveFrom: fromColumn(row.effectiveFrom) }))
}

/** The policy of a stored file's district with the figures of a day. */
export const loadPolicy = async (db: Db, district: DistrictCode, on: PlainDate): Promise<Policy> =>
  effectivePolicy(policyOf(district), await releasesBy(db, on, district), on)

/** The policies of all authorities with the figures of a day; one query for a whole list. */
export async function loadPolicies(db: Db, on: PlainDate): Promise<PolicyBook> {
  const releases = await releasesBy(db, on)
  const book = new Map(authorities().map((policy) => [policy.district, effectivePolicy(policy, releases, on)]))
  return {
    all: () => [...book.values()],
    find: (district) => book.get(district) ?? null,
    of: (district) => book.get(district) ?? policyOf(district),
  }
}

/** The day whose figures judge a file: that of its first acceptance, until then today (E-44, A-07). */
export const standardsOn = ({ judgedOn }: { judgedOn: PlainDate | null }, today: PlainDate): PlainDate =>
  judgedOn ?? today

type Judged = { policyVersion: string; judgedOn: PlainDate | null }

/**
 * The policy by which a file is judged: the version of the file of rules that was pinned when it was opened, with the
 * figures of the day of its first acceptance, through all rounds; with those of today until then (E-44, A-07).
 */
export async function loadPinnedPolicy(db: Db, judged: Judged, today: PlainDate): Promise<Policy> {
  const policy = pinnedPolicy(judged.policyVersion)
  const on = standardsOn(judged, today)
  return effectivePolicy(policy, await releasesBy(db, on, policy.district), on)
}

/** The table of average wages as it is known on a day, oldest first (E-43, A-28). */
export const loadWages = async (db: Db, on: PlainDate): Promise<AverageWage[]> =>
  effectiveWages(await releasesBy(db, on, cityWide), on)
