import pino from 'pino'

/** Read without env(): a log is wanted in a build, and before the configuration has been checked. */
const level = process.env.LOG_LEVEL || 'info'

/**
 * Structured log. Personal data never belongs here: log ids, codes and the request id. The redaction list is the
 * second line of defence, not the first.
 */
export const logger = pino({
  level: level in pino.levels.values || level === 'silent' ? level : 'info',
  base: { app: 'work-residence-permit' },
  redact: {
    paths: [
      'name',
      'idNumber',
      'mobile',
      'address',
      '*.name',
      '*.idNumber',
      '*.mobile',
      '*.address',
      'headers.cookie',
      'headers.authorization',
    ],
    censor: '[已隐去]',
  },
})
