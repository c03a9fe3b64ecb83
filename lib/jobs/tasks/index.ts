import type { TaskList } from 'graphile-worker'

/** Every job by the name under which it is queued. A task calls one verb and is safe to run twice. */
export const tasks: TaskList = {}
