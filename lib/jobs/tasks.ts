import type { Task, TaskList } from 'graphile-worker'
import { now } from '../clock'
import { logger } from '../logger'
import { recheckUnscanned } from '../services/attachment/recheck'
import { runBatches } from '../services/batch/run'
import { fillCalendarYears } from '../services/calendar/years'
import { askDueChecks } from '../services/check/ask-due'
import { syncClock } from '../services/demo/clock'
import { deliverOutbox, deliverSms } from '../services/notice/deliver'
import { recomputeAll } from '@/lib/services/timers/recompute-due'
import { sweep } from '../services/timers/sweep'

/** So few at a time that messages and registers never wait for a long batch: the rest is a job of its own. */
const BATCH_ITEMS_AT_A_TIME = 20

/** A task that works off what waits and says how much it was; nothing is said of an empty round. */
const working =
  (work: () => Promise<number>, counted: string, said: string): Task =>
  async () => {
    const count = await work()
    if (count > 0) logger.info({ [counted]: count }, said)
  }

/** Every job by the name under which it is queued. A task calls one verb and is safe to run twice. */
const byName: Record<string, Task> = {
  'ask-checks': working(() => askDueChecks(now), 'asked', 'registers asked'),
  'deliver-outbox': working(() => deliverOutbox(now()), 'delivered', 'outbox delivered'),
  'deliver-sms': working(() => deliverSms(now), 'sent', 'short messages sent'),
  'recheck-files': working(() => recheckUnscanned(), 'searched', 'files searched for viruses'),
  'run-batches': working(() => runBatches(now, BATCH_ITEMS_AT_A_TIME), 'tried', 'batch items tried'),

  /** Counts provisional due days again after the calendar has changed. */
  'recompute-due': async () => logger.info(await recomputeAll(now), 'due days recomputed'),

  /** Does what the days since the last sweep ask for. They count working days, so newly published years come first. */
  sweep: async () => {
    const filled = await fillCalendarYears(now())
    if (filled.ok && filled.value.years.length > 0) logger.info({ years: filled.value.years }, 'calendar filled')
    const { days, doneThrough, tally } = await sweep(now)
    if (days > 0) logger.info({ days, doneThrough, ...tally }, 'days swept')
  },
}

/** A presenter's new day counts for the very next job. */
const onTime =
  (task: Task): Task =>
  async (payload, helpers) => {
    await syncClock({ maxAgeMs: 0 })
    return task(payload, helpers)
  }

export const tasks: TaskList = Object.fromEntries(Object.entries(byName).map(([name, task]) => [name, onTime(task)]))
