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

/**
 * Days may have passed while no worker ran, and a worker that was killed holds its jobs for hours: a new job under the
 * same key takes their place at once.
 */
const atStart = ['sweep', 'recompute-due', 'deliver-outbox', 'deliver-sms', 'ask-checks', 'run-batches']

/** Resolves when somebody wants this process to stop; asked before anything is started, so no signal is missed. */
const stopWish = new Promise<void>((resolve) => {
  process.on('SIGTERM', () => resolve())
  process.on('SIGINT', () => resolve())
})

async function work(): Promise<void> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    taskList: tasks,
    crontab: schedule,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: jobLogger,
  })
  for (const task of atStart) await runner.addJob(task, {}, { jobKey: task })
  const stopHeartbeat = await startHeartbeat()
  logger.info('worker ready')
  try {
    // jobs in hand are finished first; the runner ends by itself only when it has failed
    await Promise.race([runner.promise, stopWish.then(() => runner.stop())])
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
