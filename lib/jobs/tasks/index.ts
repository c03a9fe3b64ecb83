import type { Task, TaskList } from 'graphile-worker'
import { syncClock } from '../../services/demo/sync-clock'
import { askChecksTask } from './ask-checks'
import { deliverOutboxTask } from './deliver-outbox'
import { deliverSmsTask } from './deliver-sms'
import { recomputeDueTask } from './recompute-due'
import { runBatchesTask } from './run-batches'
import { sweepTask } from './sweep'

/** Every job by the name under which it is queued. A task calls one verb and is safe to run twice. */
const byName: TaskList = {
  'ask-checks': askChecksTask,
  'deliver-outbox': deliverOutboxTask,
  'deliver-sms': deliverSmsTask,
  'recompute-due': recomputeDueTask,
  'run-batches': runBatchesTask,
  sweep: sweepTask,
}

/** A presenter's new day counts for the very next job. */
const onTime =
  (task: Task): Task =>
  async (payload, helpers) => {
    await syncClock({ maxAgeMs: 0 })
    return task(payload, helpers)
  }

export const tasks: TaskList = Object.fromEntries(
  Object.entries(byName).flatMap(([name, task]) => (task ? [[name, onTime(task)]] : [])),
)
