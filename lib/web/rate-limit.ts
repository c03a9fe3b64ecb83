export { clientAddress } from '@/lib/auth/client-address'
import type { Result } from '@/lib/domain/result'
import { takeAllowance } from '@/lib/services/limits/take-allowance'

/**
 * Allows `points` calls with the same key within `seconds`; counted in the database, so over all processes. Refuses
 * with `rate-limited` and the seconds to wait. `blockSeconds`: how long the brake holds once it is pulled.
 */
export const limit = (key: string, points: number, seconds: number, blockSeconds = 0): Promise<Result<true>> =>
  takeAllowance(key, { points, seconds, blockSeconds })
