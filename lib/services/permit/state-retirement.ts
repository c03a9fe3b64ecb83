import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { loadPermit, loadPermitContent, recordRetirement, type Loaded } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { findRetirementAskedOn } from '@/lib/data/permit/retirements'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { isLive, type PermitState } from '@/lib/domain/permit/lifecycle'
import {
  firstRetirementLook,
  judgeRetirement,
  nextRetirementLook,
  retirementStanding,
  type RetirementInput,
  type RetirementSide,
  type RetirementStatement,
} from '@/lib/domain/permit/retirement'
import { retirementSaid, retirementToDecide } from '@/lib/domain/permit/notices'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { retirementText } from '@/lib/labels/retirement'
import { originOf, runCommand, type CommandContext } from '../context'

export type Stated = { permitId: string; statement: RetirementStatement }

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
