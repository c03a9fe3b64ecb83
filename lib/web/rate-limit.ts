import type { Result } from '@/lib/domain/result'
import { checkAllowance, takeAllowance } from '@/lib/services/limits/take-allowance'

/**
 * Allows `points` calls with the same key within `seconds`; counted in the database, so over all processes. Refuses
 * with `rate-limited` and the seconds to wait. `blockSeconds`: how long the brake holds once it is pulled.
 */
export const limit = (key: string, points: number, seconds: number, blockSeconds = 0): Promise<Result<true>> =>
  takeAllowance(key, { points, seconds, blockSeconds })

/** Whether `limit` of the same figures has pulled the brake; counts nothing. */
export const isLimited = (key: string, points: number, seconds: number, blockSeconds = 0): Promise<Result<true>> =>
  checkAllowance(key, { points, seconds, blockSeconds })

/**
 * Where a request comes from. The last entry is the one that our own balancer (or Next, when nothing stands before
 * it) has written; earlier ones can be invented by the client. Without any entry all share one allowance.
 */
export const clientAddress = (headers: Pick<Headers, 'get'>): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
