import type { SystemActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { fromColumnOrNull } from '@/lib/data/days'
import { tell } from '@/lib/data/notice/tell'
import { findAges } from '@/lib/data/timers/dependant-age'
import { findStanding, type EndingPermit } from '@/lib/data/timers/ending-permits'
import { loadRetiring, moveRetirementLook, type Retiring } from '@/lib/data/timers/retirement'
import { addDays, type PlainDate } from '@/lib/domain/dates'
import type { Notice } from '@/lib/domain/notice/notice'
import { ageLimitReached, retired, retirementAsked, retirementToDecide } from '@/lib/domain/permit/notices'
import { nextRetirementLook, type RetirementStanding } from '@/lib/domain/permit/retirement'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { endPermit, type Lapsed } from './end-permit'
import { notDue } from './timer-context'

type Due = {
  context: CommandContext<SystemActor>
  ending: EndingPermit
  permit: Retiring['permit']
  standing: RetirementStanding
  /** The last day that is over: of the statutory month, or of a later look. */
  looked: PlainDate
}
export type Retired = Lapsed | { permitId: string; looked: PlainDate; next: PlainDate | null }

/** The district where the permit lapses by itself (S-07). */
async function lapse(tx: Tx, { context, ending, permit, looked }: Due): Promise<Result<Retired>> {
  const ended = await endPermit(tx, permit, { on: looked, reason: 'retired' }, originOf(context))
  if (!ended.ok) return ended
  await tell(tx, retired(ending, looked), context.now)
  return ended
}

/** Nothing happens by itself but what is told. `askedOn`: a human of the district has to decide from then on. */
async function ask(tx: Tx, due: Due, notices: Notice[], askedOn?: PlainDate): Promise<Result<Retired>> {
  const { context, permit, standing, looked } = due
  const next = nextRetirementLook(standing, looked)
  if (!(await moveRetirementLook(tx, permit.id, { looked, next, ...(askedOn ? { askedOn } : {}) })))
    return refuse('conflict')
  await tell(tx, notices, context.now)
  return ok({ permitId: permit.id, looked, next })
}

/** A day that an older rule has stored is reckoned anew, and nobody is told; what is long past is looked at tomorrow. */
async function reckon(tx: Tx, permitId: string, looked: PlainDate, next: PlainDate | null): Promise<Result<Retired>> {
  if (!(await moveRetirementLook(tx, permitId, { looked, next }))) return refuse('conflict')
  return ok({ permitId, looked, next })
}

/**
 * The statutory month of a holder is over before `day` (E-54, C-13, Q83; decision 0021). Where nothing is in doubt, the
 * permit lapses by the policy of its district, or holder and employer are reminded to cancel it. In doubt no permit ends
 * here: both are asked, again and again, and a human decides with a paper. Refuses with `timer.not-due`.
 */
export const retireHolder = (
  context: CommandContext<SystemActor>,
  { permitId, day }: { permitId: string; day: PlainDate },
): Promise<Result<Retired>> =>
  runCommand(context, 'timers/retire-holder', async (tx) => {
    const [ending, ages] = [await findStanding(tx, permitId), await findAges(tx, permitId)]
    const looked = fromColumnOrNull(ages?.ageLimitOn ?? null)
    if (!ending || !ages || looked === null || looked >= day) return refuse(notDue)
    const retiring = await loadRetiring(tx, permitId, day)
    if (!retiring) throw new Error(`permit ${permitId} has no events`)
    const { permit, standing } = retiring
    if (!standing) return reckon(tx, permitId, looked, null)
    const [first] = standing.looks
    const yesterday = addDays(day, -1)
    if (looked < first) return reckon(tx, permitId, looked, first > yesterday ? first : yesterday)
    const due = { context, ending, permit, standing, looked }
    const { district } = permit.state
    const lapses = policyOn(ages.district, day).retirement.value === 'lapse'
    if (!standing.doubt) return lapses ? lapse(tx, due) : ask(tx, due, ageLimitReached(ending, looked))
    const asked = retirementAsked(ending, looked)
    return lapses ? ask(tx, due, [...asked, retirementToDecide(ending, district)], day) : ask(tx, due, asked)
  })
