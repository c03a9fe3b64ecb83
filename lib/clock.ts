import { Temporal } from 'temporal-polyfill'
import { env } from './env'

declare global {
  /** One per process: bundles of the same process may hold this module more than once. */
  var clockShiftMs: number | undefined
}

/** Moves the clock of this process by so many milliseconds (demonstrations only, see services/demo/sync-clock). */
export function setClockShift(ms: number): void {
  globalThis.clockShiftMs = ms
}

/**
 * The one place that asks the machine for the time. With DEMO_NOW it is that time when the process starts, and runs on
 * from there: what was done after a decision must be seen to be after it. A presenter's shift comes on top.
 */
export function now(): Date {
  const start = env().DEMO_NOW
  const time = start ? Date.parse(start) + Math.round(process.uptime() * 1000) : Date.now()
  return new Date(time + (globalThis.clockShiftMs ?? 0))
}

/** Today's legal day in Asia/Shanghai, "YYYY-MM-DD". */
export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString()
}
