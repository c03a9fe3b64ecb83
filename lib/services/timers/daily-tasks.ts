import { database } from '@/lib/data/client'
import { overdueQuery } from '@/lib/data/timers/due-applications'
import { ageOutQuery, findDue, lapseQuery, retireQuery } from '@/lib/data/timers/due-permits'
import type { Due } from '@/lib/data/timers/sweeps'
import { quotaEndedQuery, findUnusedGrant } from '@/lib/data/timers/quota'
import type { PlainDate } from '@/lib/domain/dates'
import { lapsePermit } from './end-permit'
import { pages, type Task } from './perform'
import { retireHolder } from './retire-holder'
import type { SystemActor } from '@/lib/access/actor'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'
import { expireUnits } from '@/lib/data/quota/ledger'
import { tell } from '@/lib/data/notice/tell'
import { quotaExpired } from '@/lib/domain/quota/notices'
import { loadPermitContent } from '@/lib/data/aggregates'
import { fromColumnOrNull } from '@/lib/data/days'
import { loadPolicy } from '@/lib/data/policy/policies'
import { findAges, moveDependantAge } from '@/lib/data/timers/dependant-age'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { permitAges } from '@/lib/domain/permit/ages'
import { dependantAgedOut } from '@/lib/domain/permit/notices'

/**
 * A child has become too old to accompany on `day` or earlier (I-62): holder and employer are told once per date, and
 * the permit waits for the next child's. The child stays on it until a 证件业务信息变更 takes it off; no row says that
 * it disappears by itself. Refuses with `timer.not-due`.
 */
export const ageOutDependants = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<{ permitId: string; told: PlainDate; next: PlainDate | null }>> =>
  runCommand(context, 'timers/age-out-dependants', async (tx) => {
    const [standing, ages] = [await findStanding(tx, permitId), await findAges(tx, permitId)]
    const told = fromColumnOrNull(ages?.dependantAgeOn ?? null)
    if (!standing || !ages || told === null || told > day) return refuse(notDue)
    const content = await loadPermitContent(tx, permitId)
    const next = permitAges(content, await loadPolicy(tx, ages.district, day), told).dependantAgeOn
    if (!(await moveDependantAge(tx, permitId, told, next))) return refuse('conflict')
    await tell(tx, dependantAgedOut(standing, told), context.now)
    return ok({ permitId, told, next })
  })

/** The unused units of a grant end the day after their last; the employer is told. Refuses with `timer.not-due`. */
const expireQuota = (
  context: CommandContext<SystemActor>,
  { grantId, day }: { grantId: string; day: PlainDate },
): Promise<Result<{ grantId: string; count: number }>> =>
  runCommand(context, 'timers/expire-quota', async (tx) => {
    const grant = await findUnusedGrant(tx, grantId)
    const count = grant ? await expireUnits(tx, { grantId, on: day }, originOf(context)) : 0
    if (!grant || count === 0) return refuse(notDue)
    await tell(tx, quotaExpired(grant.employerId, count), context.now)
    return ok({ grantId, count })
  })

/**
 * 标记超期 (S-93, A-03): the due day has passed on an authority's desk. Marked once per round and told to whoever has
 * claimed the file, else to the colleagues of the desk. Refuses with `timer.not-due`.
 */
export const markOverdue = (
  context: CommandContext<SystemActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'timers/mark-overdue', async (tx) => {
    const moved = await moveBySystem(tx, applicationId, { action: 'mark-overdue' }, originOf(context))
    if (!moved.ok) return refuse(notDue)
    return ok({ applicationId })
  })

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
