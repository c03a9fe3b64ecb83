import type { SystemActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/tell'
import { findAges } from '@/lib/data/timers/dependant-age'
import { findStanding, type EndingPermit } from '@/lib/data/timers/ending-permits'
import { takeReminder } from '@/lib/data/timers/reminders'
import type { PlainDate } from '@/lib/domain/dates'
import { ageLimitReached, retired } from '@/lib/domain/permit/notices'
import { policyOf } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { endPermit, type Lapsed } from './end-permit'
import { notDue } from './timer-context'

type Due = { context: CommandContext<SystemActor>; standing: EndingPermit; ageLimitOn: PlainDate }
export type Retired = Lapsed | { permitId: string; remindedOf: PlainDate }

/** The district where the permit lapses by itself (S-07). `date` of the notice is the first day without it. */
async function lapse(tx: Tx, { context, standing, ageLimitOn }: Due): Promise<Result<Retired>> {
  const permit = await loadPermit(tx, standing.id)
  if (!permit) throw new Error(`permit ${standing.id} has no events`)
  const ended = await endPermit(tx, permit, { on: ageLimitOn, reason: 'retired' }, originOf(context))
  if (!ended.ok) return ended
  await tell(tx, retired(standing, ageLimitOn), context.now)
  return ended
}

/** The district where the holder has to cancel (I-66): he and his employer are asked once. */
async function remind(tx: Tx, { context, standing, ageLimitOn }: Due): Promise<Result<Retired>> {
  const key = { subjectId: standing.id, topic: 'age-limit', stage: ageLimitOn }
  if (!(await takeReminder(tx, key, context.now))) return refuse(notDue)
  await tell(tx, ageLimitReached(standing, ageLimitOn), context.now)
  return ok({ permitId: standing.id, remindedOf: ageLimitOn })
}

/**
 * The holder has passed his age limit before `day` (E-53, C-13): by the policy of the permit's district it lapses, or
 * holder and employer are reminded to cancel it. Refuses with `timer.not-due`.
 */
export const retireHolder = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<Retired>> =>
  runCommand(context, 'timers/retire-holder', async (tx) => {
    const [standing, ages] = [await findStanding(tx, permitId), await findAges(tx, permitId)]
    const ageLimitOn = fromColumnOrNull(ages?.ageLimitOn ?? null)
    if (!standing || !ages || ageLimitOn === null || ageLimitOn >= day) return refuse(notDue)
    const due = { context, standing, ageLimitOn }
    return policyOf(ages.district).retirement.value === 'lapse' ? lapse(tx, due) : remind(tx, due)
  })
