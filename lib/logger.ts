import pino from 'pino'
import { env } from './env'

/**
 * Structured log. Personal data never belongs here: log ids, codes and the request id. The redaction list is the
 * second line of defence, not the first.
 */
export const logger = pino({
  level: env().LOG_LEVEL,
  base: { app: 'work-residence-permit' },
  redact: {
    paths: ['name', 'idNumber', 'mobile', 'address', '*.name', '*.idNumber', '*.mobile', '*.address', 'headers.cookie', 'headers.authorization'],
    censor: '[已隐去]',
  },
})
