import type { SystemActor } from '@/lib/access/actor'
import { addClockShift, readClockShift } from '@/lib/data/demo-clock'
import { wake } from '@/lib/data/timers/sweeps'
import { dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { runCommand, type CommandContext } from '../context'
import { setClockShift } from '@/lib/clock'

const FRESH_MS = 1000

/** On the machine's own clock, which nobody moves. */
let readAt = -Infinity

/**
 * Sets this process to the presenter's time. Asked at every edge (guards, actions, routes, jobs); `maxAgeMs` says how
 * old the last answer may be. Outside a demo it does nothing and asks nobody.
 */
export async function syncClock({ maxAgeMs = FRESH_MS } = {}): Promise<void> {
  if (!env().DEMO || performance.now() - readAt < maxAgeMs) return
  setClockShift(await readClockShift())
  readAt = performance.now()
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Longer than the life of a permit; every day in between is swept one by one. */
const MAX_DAYS = 1200

export type Advance = { days: number } | { to: PlainDate }

/**
 * The presenter moves the clock on, by whole days or to the same hour of a later day, and wakes the sweep for the days
 * that have passed. Never back: what was done stays done before. Refuses with `not-found` outside a demo,
 * `demo.date-not-ahead`, or `demo.date-too-far`.
 */
export async function advanceClock(
  context: CommandContext<SystemActor>,
  input: Advance,
): Promise<Result<{ days: number }>> {
  if (!env().DEMO) return refuse('not-found')
  const { now } = context
  const days = 'days' in input ? input.days : daysBetween(dayOf(now.toISOString()), input.to)
  if (days < 1) return refuse('demo.date-not-ahead')
  if (days > MAX_DAYS) return refuse('demo.date-too-far', { params: { days: MAX_DAYS } })
  const moved = await runCommand(context, 'demo/advance-clock', async (tx) => {
    await addClockShift(tx, days * DAY_MS, now)
    await wake(tx, 'sweep')
    return ok({ days })
  })
  await syncClock({ maxAgeMs: 0 })
  return moved
}
