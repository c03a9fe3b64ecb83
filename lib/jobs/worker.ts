/**
 * The worker: takes jobs from the database queue. Any number may run beside each other.
 *   npm run worker
 */
import { run, Logger } from 'graphile-worker'
import { assertConfigured } from '../boot'
import { disconnect } from '../data/client'
import { env } from '../env'
import { logger } from '../logger'
import { startHeartbeat } from './heartbeat'
import { tasks } from './tasks'

/**
 * What happens by the clock, in graphile-worker's crontab. Outbox, short messages, registers and batches are woken by whoever
 * queues for them; every minute they are asked again for what a lost wake-up or a gateway that was down has left. One pending
 * job at a time is enough (`jobKey`). The sweep comes at midnight of Beijing (16:00 UTC, the crontab's own time) and
 * every five minutes: it costs two look-ups when its day is done, and brings again what a conflict has left open.
 */
const schedule = [
  '* * * * * deliver-outbox ?jobKey=deliver-outbox&max=3',
  '* * * * * deliver-sms ?jobKey=deliver-sms&max=3',
  '* * * * * ask-checks ?jobKey=ask-checks&max=3',
  '* * * * * run-batches ?jobKey=run-batches&max=3&priority=10',
  '*/5 * * * * recheck-files ?jobKey=recheck-files&max=3&priority=10',
  '*/5 * * * * sweep ?jobKey=sweep&max=3',
].join('\n')

const level = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const

/** graphile-worker's messages in the portal's log. They name tasks and job ids, never payloads. */
const jobLogger = new Logger((scope) => (severity, message) => {
  logger[level[severity]]({ task: scope.taskIdentifier, job: scope.jobId }, message)
})

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
