export { clientAddress } from '@/lib/auth/client-address'
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
