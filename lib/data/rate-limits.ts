import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Allowance } from '../limits'
import { database } from './client'

type Query = { text: string; values: unknown[] }

/** Numbers of a bigint column reach the library as numbers, as the plain driver would deliver them. */
const plainNumbers = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
  )

/** The limiter speaks through the one connection pool of the process. Its statements are its own constants. */
const client = {
  async query({ text, values }: Query) {
    const rows = await database().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
    return { rows: rows.map(plainNumbers), rowCount: rows.length }
  },
}

const limiters = new Map<string, RateLimiterPostgres>()

/** No fallback in memory: when the database is gone nobody passes, because nobody could sign in anyway. */
function limiterFor({ points, seconds, blockSeconds }: Allowance): RateLimiterPostgres {
  const name = `${points}/${seconds}/${blockSeconds}`
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: client,
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    blockDuration: blockSeconds,
  })
  limiters.set(name, made)
  return made
}

/** Seconds to wait, at least one. */
const waitOf = (state: RateLimiterRes): number => Math.max(1, Math.ceil(state.msBeforeNext / 1000))

/** Takes one point and tells how many are left, or the seconds until there will be one again. */
export async function takePointOf(key: string, allowance: Allowance): Promise<{ left: number } | { wait: number }> {
  try {
    const state = await limiterFor(allowance).consume(key)
    return { left: state.remainingPoints }
  } catch (state) {
    if (state instanceof RateLimiterRes) return { wait: waitOf(state) }
    throw state
  }
}

/** Gives one point back: what was tried was no misuse. */
export async function givePointBack(key: string, allowance: Allowance): Promise<void> {
  await limiterFor(allowance).reward(key)
}

/** Takes one point. Answers null when there was one left, or the seconds until there will be one again. */
export async function takePoint(key: string, allowance: Allowance): Promise<number | null> {
  const taken = await takePointOf(key, allowance)
  return 'wait' in taken ? taken.wait : null
}

/** Looks without taking: null while points are left, or the seconds until there will be one again. */
export async function lookAtPoints(key: string, allowance: Allowance): Promise<number | null> {
  const state = await limiterFor(allowance).get(key)
  return state && state.consumedPoints > allowance.points ? waitOf(state) : null
}
