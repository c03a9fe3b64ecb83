import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import {
  findDeclaration,
  findDemandNotice,
  type Declaration,
  type DemandNotice,
  type DemandScope,
} from '@/lib/data/demand/declarations'
import { hasRightIn } from '@/lib/data/filing-right/filing-rights'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { judgeDemand, type DemandAction, type DemandContext } from '@/lib/domain/demand/moves'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { districtOfDesk } from './desk'

/** A step on a declaration: `seenVersion` is the version that the user was looking at. */
export type DeclarationInput = { declarationId: string; seenVersion: number }

export type Loaded = { declaration: Declaration; notice: DemandNotice }

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
export async function loadForStep(
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
