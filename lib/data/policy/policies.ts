import type { DistrictCode } from '../../domain/codes'
import type { WorkCalendar } from '../../domain/deadlines/calendar'
import type { PlainDate } from '../../domain/dates'
import type { AverageWage } from '../../domain/policy/average-wages'
import {
  effectivePolicy,
  effectiveWages,
  judgingPolicy,
  standardsOn,
  type Release,
  type RunningFile,
} from '../../domain/policy/effective'
import { pinned, policiesOn, policyOn } from '../../domain/policy/resolve'
import type { Policy } from '../../domain/policy/schema'
import { cityWide } from '../../domain/policy/sections/parameters'
import type { Db } from '../client'
import { loadFigures } from '../figures'

/**
 * The policies with their figures as they stand on a day. A released figure counts from its first day in every process:
 * what a process keeps of the figures it keeps as long as the database says that they are the same (`loadFigures`).
 */
export type PolicyBook = {
  of: (district: DistrictCode) => Policy
  find: (district: DistrictCode) => Policy | null
  all: () => Policy[]
}

/** Of released figures, those of these areas, or of all, that have begun by a day (inclusive). */
const begun = (releases: readonly Release[], on: PlainDate, areas: readonly string[]): Release[] =>
  releases.filter((release) => release.effectiveFrom <= on && (areas.length === 0 || areas.includes(release.district)))

const releasesBy = async (db: Db, on: PlainDate, ...areas: readonly string[]): Promise<Release[]> =>
  begun((await loadFigures(db)).releases, on, areas)

/** The policy of a stored file's district with the figures of a day. */
export const loadPolicy = async (db: Db, district: DistrictCode, on: PlainDate): Promise<Policy> =>
  effectivePolicy(policyOn(district, on), await releasesBy(db, on, district), on)

/** The policies of all authorities with the figures of a day; one query for a whole list. */
export async function loadPolicies(db: Db, on: PlainDate): Promise<PolicyBook> {
  const releases = await releasesBy(db, on)
  const book = new Map(policiesOn(on).map((file) => [file.district, effectivePolicy(file, releases, on)]))
  return {
    all: () => [...book.values()],
    find: (district) => book.get(district) ?? null,
    of: (district) => {
      const policy = book.get(district)
      if (!policy) throw new Error(`no policy file for district ${district}`)
      return policy
    },
  }
}

/** The day whose standards judge a file, and the average wages as known on it (E-43, E-44). */
export type Standards = { on: PlainDate; wages: readonly AverageWage[] }

export type JudgingRules = { policy: Policy; standards: Standards; calendar: WorkCalendar }

/**
 * Everything that a running file is judged by besides its facts: the rules (`judgingPolicy` says what a new version may
 * change for it; E-44, A-07), the wages they count with, and the calendar. The figures are asked for once; their `stamp`
 * may have come with the file.
 */
export async function loadJudgingRules(
  db: Db,
  file: RunningFile,
  today: PlainDate,
  stamp?: string,
): Promise<JudgingRules> {
  const on = standardsOn(file, today)
  const { releases: released, calendar } = await loadFigures(db, stamp)
  const releases = begun(released, on, [file.district, cityWide])
  return {
    policy: judgingPolicy({ on: policyOn, pinned }, file, releases, today),
    standards: { on, wages: effectiveWages(releases, on) },
    calendar,
  }
}

/** The table of average wages as it is known on a day, oldest first (E-43, A-28). */
export const loadWages = async (db: Db, on: PlainDate): Promise<AverageWage[]> =>
  effectiveWages(await releasesBy(db, on, cityWide), on)
