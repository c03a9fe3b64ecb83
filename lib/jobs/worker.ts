/**
 * The worker: takes jobs from the database queue. Any number may run beside each other.
 *   npm run worker
 */
import { run } from 'graphile-worker'
import { assertConfigured } from '../boot'
import { disconnect } from '../data/client'
import { env } from '../env'
import { logger } from '../logger'
import { startHeartbeat } from './heartbeat'
import { jobLogger } from './log'
import { schedule } from './schedule'
import { tasks } from './tasks'

const CONCURRENCY = 4

async function work(): Promise<void> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    taskList: tasks,
    crontab: schedule,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: jobLogger,
  })
  const stopHeartbeat = await startHeartbeat()
  logger.info('worker ready')
  const stop = () => void runner.stop().catch(() => undefined) // a second signal finds it stopping already
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    await runner.promise // jobs in hand are finished first
  } finally {
    await stopHeartbeat()
    await disconnect()
  }
  logger.info('worker stopped')
}

assertConfigured()
work().then(
  () => process.exit(0),
  (error: unknown) => {
    logger.error({ err: error }, 'worker failed')
    process.exit(1)
  },
)
