import type { Seat } from '@/lib/domain/notice/notice'
import { v7 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import { insertProposal, isWaiting } from '@/lib/data/proposal/proposals'
import { tell } from '@/lib/data/notice/tell'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { proposalTraits, type ProposalKind, type ProposalValue } from '@/lib/domain/proposal/kinds'
import { judgeBasis } from '@/lib/domain/proposal/moves'
import { proposalNotices } from '@/lib/domain/proposal/notices'
import { seatOf, sits } from '@/lib/domain/proposal/seats'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import type { Figure } from './figure'
import { figureKinds } from './kinds'

/** Who keeps a figure of an area on a day; null where the area has none. */
export const seatOn = (kind: ProposalKind, area: string, on: PlainDate): Seat | null =>
  seatOf(kind, area, area === cityWide ? null : findPolicy(area, on))

export type Proposed<K extends ProposalKind> = Figure<ProposalValue<K>> & {
  basis: string
  /** The version of the thing that the officer was looking at. */
  seenVersion?: number
}

/**
 * Proposes a figure (decision 0023): nothing changes before a second person releases it, and those who may are told.
 * Refuses with `not-permitted` for whoever does not keep the figure, `proposal.basis-required`, `proposal.waiting`,
 * `conflict` when the thing moved on since the officer looked, and what its kind objects.
 */
export const proposeFigure = <K extends ProposalKind>(
  context: CommandContext<StaffActor>,
  kind: K,
  { basis, seenVersion, ...figure }: Proposed<K>,
): Promise<Result<{ proposalId: string }>> =>
  runCommand(context, `proposals/propose-${kind}`, async (tx) => {
    const { actor, now } = context
    const { area, subject, effectiveFrom } = figure
    const seat = seatOn(kind, area, dayOf(now.toISOString()))
    if (!seat || !sits(actor, seat)) return refuse('not-permitted')
    const stated = judgeBasis(basis)
    if (!stated.ok) return stated
    const judged = await figureKinds[kind].judge(tx, figure, now)
    if (!judged.ok) return judged
    const { pin, value } = judged.value
    if (seenVersion !== undefined && pin.version !== seenVersion) return refuse('conflict')
    if (proposalTraits[kind].onlyOneWaits && (await isWaiting(tx, kind, area, subject)))
      return refuse('proposal.waiting')
    const proposalId = uuid()
    const by = { id: actor.staffId, name: actor.name }
    const proposal = { kind, area, subject, value, pin, effectiveFrom, basis: stated.value, by }
    await insertProposal(tx, proposalId, proposal, originOf(context))
    const told = { kind, seat, from: effectiveFrom, figure: kind === 'parameter' ? subject : null }
    await tell(tx, proposalNotices({ ...told, proposedById: actor.staffId }, 'propose'), now)
    return ok({ proposalId })
  })
