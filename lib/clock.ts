import { Temporal } from 'temporal-polyfill'
import { env } from './env'

/** The one place that asks the machine for the time. DEMO_NOW freezes it. */
export function now(): Date {
  const frozen = env().DEMO_NOW
  return frozen ? new Date(frozen) : new Date()
}

/** Today's legal day in Asia/Shanghai, "YYYY-MM-DD". */
export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
}
