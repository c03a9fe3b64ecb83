import { createHmac } from 'node:crypto'
import { givePointBack, lookAtPoints, takePoint, takePointOf } from '@/lib/data/rate-limits'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import type { Allowance } from '@/lib/limits'

/** Addresses and account numbers are personal data: the table holds only their keyed hash. */
const keyOf = ({ name }: Allowance, caller: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`${name}:${caller}`).digest('base64url')

const outcome = (seconds: number | null): Result<true> =>
  seconds === null ? ok(true) : refuse('rate-limited', { params: { seconds } })

/**
 * Takes one of what a caller is allowed; counted in the database, so over all processes. Refuses with `rate-limited`
 * (seconds to wait). Fails when the database does.
 */
export const takeAllowance = async (allowance: Allowance, caller: string): Promise<Result<true>> =>
  outcome(await takePoint(keyOf(allowance, caller), allowance))

/** Whether the brake of a caller is pulled; takes nothing. Refuses with `rate-limited` (seconds to wait). */
export const checkAllowance = async (allowance: Allowance, caller: string): Promise<Result<true>> =>
  outcome(await lookAtPoints(keyOf(allowance, caller), allowance))

/** Takes one of what a caller is allowed and tells how many are left. Refuses with `rate-limited` (seconds to wait). */
export async function takeCounted(allowance: Allowance, caller: string): Promise<Result<number>> {
  const taken = await takePointOf(keyOf(allowance, caller), allowance)
  return 'wait' in taken ? refuse('rate-limited', { params: { seconds: taken.wait } }) : ok(taken.left)
}

/** Gives back what `takeCounted` took: the attempt was none of those that are counted. */
export const giveBack = (allowance: Allowance, caller: string): Promise<void> =>
  givePointBack(keyOf(allowance, caller), allowance)
