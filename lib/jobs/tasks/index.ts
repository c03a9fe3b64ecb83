import type { TaskList } from 'graphile-worker'
import { deliverOutboxTask } from './deliver-outbox'

/** Every job by the name under which it is queued. A task calls one verb and is safe to run twice. */
export const tasks: TaskList = {
  'deliver-outbox': deliverOutboxTask,
}
