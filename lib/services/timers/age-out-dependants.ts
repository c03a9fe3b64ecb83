import type { SystemActor } from '@/lib/access/actor'
import { loadPermitContent } from '@/lib/data/aggregates'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/notice/tell'
import { loadPolicy } from '@/lib/data/policy/policies'
import { findAges, moveDependantAge } from '@/lib/data/timers/dependant-age'
import { findStanding } from '@/lib/data/timers/ending-permits'
import type { PlainDate } from '@/lib/domain/dates'
import { permitAges } from '@/lib/domain/permit/ages'
import { dependantAgedOut } from '@/lib/domain/permit/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

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
