import { Temporal } from 'temporal-polyfill'
import { env } from './env'

/**
 * The one place that asks the machine for the time. With DEMO_NOW it is that time when the process starts, and runs on
 * from there: what was done after a decision must be seen to be after it.
 */
export function now(): Date {
  const start = env().DEMO_NOW
  return start ? new Date(Date.parse(start) + Math.round(process.uptime() * 1000)) : new Date()
}

/** Today's legal day in Asia/Shanghai, "YYYY-MM-DD". */
export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString()
}
