import { hostname } from 'node:os'
import { beat, retire } from '../data/health'
import { logger } from '../logger'

const EVERY_MS = 5000

/** Writes this worker's sign of life now and every five seconds. Returns how to end it. */
export async function startHeartbeat(): Promise<() => Promise<void>> {
  const id = `${hostname()}:${process.pid}`
  await beat(id)
  let writing = Promise.resolve()
  const timer = setInterval(() => {
    // a database that is away for a moment shows in /api/health; the worker itself goes on
    writing = beat(id).catch((error: unknown) => logger.warn({ err: error }, 'heartbeat not written'))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await writing
    await retire(id).catch((error: unknown) => logger.warn({ err: error }, 'heartbeat not withdrawn'))
  }
}
