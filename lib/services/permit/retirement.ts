import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { loadPermit, loadPermitContent, recordRetirement, type Loaded } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { findRetirementAskedOn } from '@/lib/data/permit/retirements'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { dayOf, type PlainDate, type PlainMonth } from '@/lib/domain/dates'
import { isLive, type PermitState } from '@/lib/domain/permit/lifecycle'
import {
  firstRetirementLook,
  judgeRetirement,
  nextRetirementLook,
  retirementStanding,
  type RetirementInput,
  type RetirementSide,
  type RetirementStatement,
  mayDecideRetirement,
  type RetirementConclusion,
} from '@/lib/domain/permit/retirement'
import { retirementSaid, retirementToDecide, retired } from '@/lib/domain/permit/notices'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { retirementText } from '@/lib/labels/retirement'
import { originOf, runCommand, type CommandContext } from '../context'
import { blindIndexOfPerson } from '@/lib/data/person/people'
import { endPermit } from '../timers/end-permit'

type Stated = { permitId: string; statement: RetirementStatement }

type Said = { permit: Loaded<PermitState>; statement: RetirementStatement; basis: string | null }

/** When the timer looks next, and since when a human is asked, after everything that has been said. */
async function lookAfter(tx: Tx, { permit, statement }: Said, idNumber: string, today: PlainDate) {
  const statements = [...permit.state.retirement.filter(({ side }) => side !== statement.side), statement]
  const standing = retirementStanding({ idNumber, employerId: permit.state.employerId, statements }, today)
  if (!standing) return { look: null, askedOn: null }
  if (!standing.doubt) return { look: firstRetirementLook(standing, today), askedOn: null }
  const look = nextRetirementLook(standing, today)
  // an authority that has just recorded something is not asked before that time has come
  if (statement.side === 'authority') return { look, askedOn: null }
  const lapses = policyOn(permit.state.district, today).retirement.value === 'lapse'
  const asked = await findRetirementAskedOn(tx, permit.id)
  return { look, askedOn: asked ?? (lapses && standing.doubt === 'flexible' ? today : null) }
}

/** Writes down what a side has said and tells the others; the caller has found the permit within his scope. */
export async function storeStatement(
  tx: Tx,
  context: CommandContext<PersonActor | EmployerActor | StaffActor>,
  said: Said,
): Promise<Result<Stated>> {
  const { permit, basis } = said
  const { idNumber } = (await loadPermitContent(tx, permit.id)).general
  const at = context.now.toISOString()
  const today = dayOf(at)
  const look = await lookAfter(tx, said, idNumber, today)
  await recordRetirement(tx, permit, said.statement, { ...look, basis, origin: originOf(context) })
  const standing = await findStanding(tx, permit.id)
  if (standing) {
    const told = retirementSaid(standing, said.statement.side, retirementText(said.statement))
    // a human is asked from today on: his desk hears of it
    const desk = look.askedOn === today ? [retirementToDecide(standing, permit.state.district)] : []
    await tell(tx, [...told, ...desk], context.now)
  }
  return ok({ permitId: permit.id, statement: said.statement })
}

/** The statement of a side on a live permit, judged. */
export async function judgeStatement(
  tx: Tx,
  permit: Loaded<PermitState>,
  { side, input, now }: { side: RetirementSide; input: RetirementInput; now: Date },
): Promise<Result<RetirementStatement>> {
  if (!isLive(permit.state.status)) return refuse('permit.not-live')
  const { idNumber } = (await loadPermitContent(tx, permit.id)).general
  const { employerId } = permit.state
  return judgeRetirement(input, { idNumber, side, employerId, at: now.toISOString() })
}

/**
 * Holder or employer says the class of the post, or that the retirement is 弹性 (E-54, decision 0021). The other side is
 * told. Refuses with `not-found` for the permit of somebody else, `permit.not-live` and what judgeRetirement refuses.
 */
export const stateRetirement = (
  context: CommandContext<PersonActor | EmployerActor>,
  { permitId, ...input }: RetirementInput & { permitId: string },
): Promise<Result<Stated>> =>
  runCommand(context, 'permits/state-retirement', async (tx) => {
    const { actor } = context
    const permit = await loadPermit(tx, permitId)
    const own =
      permit &&
      (actor.kind === 'person'
        ? permit.state.personId === actor.personId
        : permit.state.employerId === actor.employerId && permit.state.status === 'valid')
    if (!own) return refuse('not-found')
    const side = actor.kind === 'person' ? 'holder' : 'employer'
    const statement = await judgeStatement(tx, permit, { side, input, now: context.now })
    if (!statement.ok) return statement
    return storeStatement(tx, context, { permit, statement: statement.value, basis: null })
  })

type RetirementDecision = {
  permitId: string
  conclusion: RetirementConclusion
  /** The last month of work, with `late` only. */
  month: PlainMonth | ''
  /** Name, number and day of the paper that shows it. */
  basis: string
}

const inputOf = ({ conclusion, month }: RetirementDecision): RetirementInput => {
  if (conclusion === 'late') return { postClass: '', plan: 'late', month }
  const postClass = conclusion === 'post-50' ? '50' : conclusion === 'post-55' ? '55' : ''
  return { postClass, plan: 'statutory', month: '' }
}

/**
 * The district decides on a retirement with a paper (E-54; decision 0021): the class of the post, 弹性延迟 up to a month,
 * that the schedule applies, or that the holder is retired, which ends the permit with this day. Refuses with `not-found`
 * outside the own district, `not-permitted` at another level, `application.reviewer-is-party` on his own permit,
 * `retirement.basis-missing`, `permit.not-live`, and what judgeRetirement refuses.
 */
export const recordRetirementDecision = (
  context: CommandContext<StaffActor>,
  decision: RetirementDecision,
): Promise<Result<{ permitId: string; ended: boolean }>> =>
  runCommand(
    context,
    'permits/record-retirement',
    async (tx): Promise<Result<{ permitId: string; ended: boolean }>> => {
      const { actor, now } = context
      const permit = await loadPermit(tx, decision.permitId)
      if (!permit || permit.state.district !== actor.district) return refuse('not-found')
      const index = await blindIndexOfPerson(tx, permit.state.personId)
      const allowed = mayDecideRetirement(decision, { level: actor.level, isParty: index === actor.personIndex })
      if (!allowed.ok) return allowed
      if (!isLive(permit.state.status)) return refuse('permit.not-live')
      const statement = await judgeStatement(tx, permit, { side: 'authority', input: inputOf(decision), now })
      if (!statement.ok) return statement
      const basis = decision.basis.trim()
      const stored = await storeStatement(tx, context, { permit, statement: statement.value, basis })
      if (!stored.ok || decision.conclusion !== 'retired')
        return stored.ok ? ok({ permitId: permit.id, ended: false }) : stored
      const [standing, current] = [await findStanding(tx, permit.id), await loadPermit(tx, permit.id)]
      if (!standing || !current) return refuse('conflict')
      const on = dayOf(now.toISOString())
      const ended = await endPermit(tx, current, { on, reason: 'retired' }, originOf(context))
      if (!ended.ok) return ended
      await tell(tx, retired(standing, on), now)
      return ok({ permitId: permit.id, ended: true })
    },
  )
