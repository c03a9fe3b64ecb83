import { createHmac } from 'node:crypto'
import { type Allowance, givePointBack, lookAtPoints, takePoint, takePointOf } from '@/lib/data/rate-limits'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'

/** Addresses and account numbers are personal data: the table holds only their keyed hash. */
const anonymous = (key: string): string => createHmac('sha256', env().AUTH_SECRET).update(key).digest('base64url')

const outcome = (seconds: number | null): Result<true> =>
  seconds === null ? ok(true) : refuse('rate-limited', { params: { seconds } })

/** Takes one of the allowance of a key. Refuses with `rate-limited` (seconds to wait). Fails when the database does. */
export const takeAllowance = async (key: string, allowance: Allowance): Promise<Result<true>> =>
  outcome(await takePoint(anonymous(key), allowance))

/** Whether the brake of a key is pulled; takes nothing. Refuses with `rate-limited` (seconds to wait). */
export const checkAllowance = async (key: string, allowance: Allowance): Promise<Result<true>> =>
  outcome(await lookAtPoints(anonymous(key), allowance))

/** Takes one of the allowance of a key and tells how many are left. Refuses with `rate-limited` (seconds to wait). */
export async function takeCounted(key: string, allowance: Allowance): Promise<Result<number>> {
  const taken = await takePointOf(anonymous(key), allowance)
  return 'wait' in taken ? refuse('rate-limited', { params: { seconds: taken.wait } }) : ok(taken.left)
}

/** Gives back what `takeCounted` took: the attempt was none of those that are counted. */
export const giveBack = (key: string, allowance: Allowance): Promise<void> => givePointBack(anonymous(key), allowance)
