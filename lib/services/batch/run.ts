import { finishBatches, leaseItem, wakeBatches } from '@/lib/data/batch/batches'
import { database } from '@/lib/data/client'
import { runItem } from './run-item'

/** An item takes a second; whoever takes a minute has died, and the next worker goes on with his item. */
const LEASE_MS = 60_000

/**
 * Works off what is queued, at most `limit` items, each in transactions of its own; what is left is a new job. Any number
 * of workers may do so beside each other. `clock` is asked as the work goes on. Answers how many items were tried.
 */
export async function runBatches(clock: () => Date, limit: number): Promise<number> {
  for (let tried = 0; tried < limit; tried += 1) {
    const now = clock()
    const item = await leaseItem(now, new Date(now.getTime() + LEASE_MS))
    if (!item) {
      // whoever died between the last item and this mark
      await finishBatches(database(), now)
      return tried
    }
    await runItem(item, clock)
  }
  await wakeBatches(database())
  return limit
}
