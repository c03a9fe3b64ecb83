import { setClockShift } from '@/lib/clock'
import { readClockShift } from '@/lib/data/demo-clock'
import { env } from '@/lib/env'

const FRESH_MS = 1000

/** On the machine's own clock, which nobody moves. */
let readAt = -Infinity

/**
 * Sets this process to the presenter's time. Asked at every edge (guards, actions, routes, jobs); `maxAgeMs` says how
 * old the last answer may be. Outside a demo it does nothing and asks nobody.
 */
export async function syncClock({ maxAgeMs = FRESH_MS } = {}): Promise<void> {
  if (!env().DEMO || performance.now() - readAt < maxAgeMs) return
  setClockShift(await readClockShift())
  readAt = performance.now()
}
