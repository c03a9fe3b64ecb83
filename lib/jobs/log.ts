import { Logger } from 'graphile-worker'
import { logger } from '../logger'

const level = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const

/** graphile-worker's messages in the portal's log. They name tasks and job ids, never payloads. */
export const jobLogger = new Logger((scope) => (severity, message) => {
  logger[level[severity]]({ task: scope.taskIdentifier, job: scope.jobId }, message)
})
