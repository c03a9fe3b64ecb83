import { database } from '@/lib/data/client'
import { overdueQuery } from '@/lib/data/timers/due-applications'
import { ageOutQuery, findDue, lapseQuery, retireQuery } from '@/lib/data/timers/due-permits'
import type { Due } from '@/lib/data/timers/pages'
import { quotaEndedQuery } from '@/lib/data/timers/quota'
import type { PlainDate } from '@/lib/domain/dates'
import { ageOutDependants } from './age-out-dependants'
import { expireQuota } from './expire-quota'
import { lapsePermit } from './end-permit'
import { markOverdue } from './mark-overdue'
import { pages, type Task } from './perform'
import { retireHolder } from './retire-holder'

type Query = (day: PlainDate, after: Due | null) => ReturnType<typeof lapseQuery>

async function* tasksOf(
  verb: string,
  query: Query,
  day: PlainDate,
  act: (subjectId: string) => Task['act'],
): AsyncGenerator<Task> {
  for await (const page of pages<Due>((after) => findDue(database(), query(day, after))))
    for (const { id, on } of page) yield { verb, subjectId: id, due: on, act: act(id) }
}

/**
 * What every legal day brings, in the order in which it has to happen: a permit that is over neither retires nor ages,
 * and the file that ends with it is not overdue.
 */
export async function* dailyTasks(day: PlainDate): AsyncGenerator<Task> {
  yield* tasksOf('lapse-permit', lapseQuery, day, (permitId) => (as) => lapsePermit(as, { permitId, day }))
  yield* tasksOf('retire-holder', retireQuery, day, (permitId) => (as) => retireHolder(as, { permitId, day }))
  yield* tasksOf('age-out-dependants', ageOutQuery, day, (permitId) => (as) => ageOutDependants(as, { permitId, day }))
  yield* tasksOf('mark-overdue', overdueQuery, day, (applicationId) => (as) => markOverdue(as, { applicationId }))
  yield* tasksOf('expire-quota', quotaEndedQuery, day, (grantId) => (as) => expireQuota(as, { grantId, day }))
}
