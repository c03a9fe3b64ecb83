import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import {
  findDeclaration,
  findDemandNotice,
  type Declaration,
  type DemandNotice,
  type DemandScope,
  findDeclarationOf,
  insertDeclaration,
  saveDeclarationForm,
  moveDeclaration,
} from '@/lib/data/demand/declarations'
import { hasRightIn } from '@/lib/data/filing-right/filing-rights'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { judgeDemand, type DemandAction, type DemandContext, asksDemand } from '@/lib/domain/demand/moves'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { type CommandContext, originOf, runCommand } from '../context'
import { districtOfDesk, demandDistrictsOf } from './desk'
import { v7 as uuid } from 'uuid'
import { takeNumber } from '@/lib/data/numbers'
import { emptyDemandForm, type DemandForm, declaredNumber, demandFindings } from '@/lib/domain/demand/form'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { tell } from '@/lib/data/notice/tell'
import { demandSubmitted, demandReturned } from '@/lib/domain/demand/notices'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** A step on a declaration: `seenVersion` is the version that the user was looking at. */
export type DeclarationInput = { declarationId: string; seenVersion: number }

type Loaded = { declaration: Declaration; notice: DemandNotice }

/** Scope and part of an actor; null for a reviewer who does not keep the yearly demand. */
function partOf(
  actor: EmployerActor | StaffActor,
  on: PlainDate,
): { scope: DemandScope; party: DemandContext['party'] } | null {
  if (actor.kind === 'employer') return { scope: { employerId: actor.employerId }, party: 'employer' }
  const policy = districtOfDesk(actor, on)
  return policy && { scope: { district: policy.district }, party: 'desk' }
}

/**
 * Loads a declaration within the actor's scope and asks the table of moves. Refuses with `not-permitted`, `not-found`,
 * `conflict` when it moved on since the user looked, or what the table objects.
 */
async function loadForStep(
  tx: Tx,
  { actor, now }: CommandContext<EmployerActor | StaffActor>,
  { declarationId, seenVersion }: DeclarationInput,
  action: DemandAction,
  reason?: string,
): Promise<Result<Loaded>> {
  const on = dayOf(now.toISOString())
  const part = partOf(actor, on)
  if (!part) return refuse('not-permitted')
  const declaration = await findDeclaration(tx, declarationId, part.scope)
  const notice = declaration && (await findDemandNotice(tx, declaration.noticeId, declaration.district))
  if (!declaration || !notice) return refuse('not-found')
  if (declaration.version !== seenVersion) return refuse('conflict')
  const { opensOn, closesOn } = notice
  const hasRight = await hasRightIn(tx, declaration.employerId, declaration.district)
  const known = { party: part.party, hasRight, on, opensOn, closesOn, reason }
  const verdict = judgeDemand(declaration.status, action, known)
  return verdict.ok ? ok({ declaration, notice }) : verdict
}

/**
 * Opens the unit's declaration for a notice, or answers the one that is there. Refuses with `demand.no-right`
 * without an open right in a district that asks, `not-found`, `demand.not-open-yet` or `demand.closed`.
 */
export const startDeclaration = (
  context: CommandContext<EmployerActor>,
  { noticeId }: { noticeId: string },
): Promise<Result<{ declarationId: string }>> =>
  runCommand(context, 'demand/start-declaration', async (tx) => {
    const { employerId } = context.actor
    const policies = await demandDistrictsOf(tx, context.actor, dayOf(context.now.toISOString()))
    if (policies.length === 0) return refuse('demand.no-right')
    for (const { district, prefix } of policies) {
      const notice = await findDemandNotice(tx, noticeId, district)
      if (!notice) continue
      const there = await findDeclarationOf(tx, noticeId, employerId)
      if (there) return ok({ declarationId: there.id })
      const { opensOn, closesOn, year } = notice
      const on = dayOf(context.now.toISOString())
      const verdict = judgeDemand('draft', 'save', { party: 'employer', hasRight: true, on, opensOn, closesOn })
      if (!verdict.ok) return verdict
      const id = uuid()
      const number = await takeNumber(tx, applicationSeries(prefix, 'XS', year))
      const facts = { id, number, noticeId, employerId, district, year, form: emptyDemandForm() }
      await insertDeclaration(tx, facts, originOf(context))
      return ok({ declarationId: id })
    }
    return refuse('not-found')
  })

/** Saves what the unit types (G-14). Refuses like every step of a declaration. */
export const saveDeclaration = (
  context: CommandContext<EmployerActor>,
  { form, ...input }: DeclarationInput & { form: DemandForm },
): Promise<Result<{ version: number; savedAt: string }>> =>
  runCommand(context, 'demand/save-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'save')
    if (!found.ok) return found
    const version = await saveDeclarationForm(tx, found.value.declaration, form)
    return ok({ version, savedAt: context.now.toISOString() })
  })

/** 提交申报. Refuses with `application.incomplete` and everything that is missing, besides the step's own. */
export const submitDeclaration = (
  context: CommandContext<EmployerActor>,
  input: DeclarationInput,
): Promise<Result<{ version: number }>> =>
  runCommand(context, 'demand/submit-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'submit')
    if (!found.ok) return found
    const { declaration } = found.value
    const policy = findPolicy(declaration.district, dayOf(context.now.toISOString()))
    if (!asksDemand(policy)) return refuse('demand.no-right')
    const findings = demandFindings(policy.demand, declaration.form)
    if (findings.length > 0) return refuse('application.incomplete', { findings })
    const change = { status: 'submitted' as const, submittedAt: context.now, sortKey: context.now, answer: null }
    const event = { type: 'demand.submitted' as const, declared: declaredNumber(declaration.form) }
    const version = await moveDeclaration(tx, declaration, change, event, originOf(context))
    await tell(tx, demandSubmitted(declaration, policy.demand.desk.value), context.now)
    return ok({ version })
  })

/** 退回修改 with its reason; the unit corrects it whenever that is. Refuses with `demand.reason-required` besides. */
export const returnDeclaration = (
  context: CommandContext<StaffActor>,
  { reason, ...input }: DeclarationInput & { reason: string },
): Promise<Result<{ version: number }>> =>
  runCommand(context, 'demand/return-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'return', reason)
    if (!found.ok) return found
    const { declaration } = found.value
    const change = { status: 'returned' as const, answer: reason.trim(), decidedAt: context.now }
    const version = await moveDeclaration(tx, declaration, change, { type: 'demand.returned' }, originOf(context))
    await tell(tx, demandReturned(declaration), context.now)
    return ok({ version })
  })
