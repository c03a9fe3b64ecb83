import type { StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { secondsFor } from '@/lib/data/proposal/seats'
import { decideProposal, lockProposal, type Proposal } from '@/lib/data/proposal/proposals'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { judgeDecision, standsAsSeen, type DecisionAction } from '@/lib/domain/proposal/moves'
import { proposalNotices } from '@/lib/domain/proposal/notices'
import { sits } from '@/lib/domain/proposal/seats'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { figureKinds } from './kinds'
import { seatOn } from './propose'

export type DecideInput = { id: string; seenVersion: number; reason?: string }

/** Writes the figure, if everything still stands as it did when it was proposed. */
async function take(tx: Tx, context: CommandContext<StaffActor>, proposal: Proposal): Promise<Result<true>> {
  const { kind, area, subject, value, pin, effectiveFrom, proposedByName } = proposal
  const figure = { area, subject, value, effectiveFrom }
  const judged = await figureKinds[kind].judge(tx, figure, context.now)
  if (!judged.ok) return judged
  if (pin !== null && !standsAsSeen(pin, judged.value.pin)) return refuse('proposal.outdated')
  return figureKinds[kind].apply(tx, context, { ...figure, proposedByName })
}

/** One step on a proposal; for whoever neither keeps the figure nor may release it there is nothing to find. */
function decide(
  context: CommandContext<StaffActor>,
  action: DecisionAction,
  { id, seenVersion, reason }: DecideInput,
): Promise<Result<{ id: string }>> {
  return runCommand(context, `proposals/${action}`, async (tx) => {
    const { actor, now } = context
    const on = dayOf(now.toISOString())
    const proposal = await lockProposal(tx, id)
    const seat = proposal && seatOn(proposal.kind, proposal.area, on)
    if (!seat) return refuse('not-found')
    const { kind, proposedById, effectiveFrom: from, subject } = proposal
    const seconds = (await secondsFor(tx, seat, proposedById)).map((one) => one.id)
    const concerned = proposedById === actor.staffId || seconds.includes(actor.staffId)
    if (!concerned && !sits(actor, seat)) return refuse('not-found')
    const move = judgeDecision(proposal, action, { staffId: actor.staffId, seconds, on, reason })
    if (!move.ok) return move
    if (proposal.version !== seenVersion) return refuse('conflict')
    const by = { id: actor.staffId, name: actor.name }
    const decided = { action, to: move.value.to, by, reason: reason?.trim() || null }
    if (action === 'release') {
      const taken = await take(tx, context, proposal)
      if (!taken.ok) return taken
    }
    await decideProposal(tx, proposal, decided, originOf(context))
    const told = { kind, seat, from, figure: kind === 'parameter' ? subject : null, proposedById }
    await tell(tx, proposalNotices(told, action), now)
    return ok({ id })
  })
}

/**
 * 发布 or 复核通过 by a second person: from now on, or from its first day on, the figure counts. Refuses with
 * `not-found`, `conflict`, `proposal.outdated` when things have changed since it was proposed, what `judgeDecision` and
 * the kind of the figure object.
 */
export const releaseProposal = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'release', input)

/** 不予发布 or 不予通过 with its reason, by a second person. Refuses like a release. */
export const rejectProposal = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'reject', input)

/** 撤回 by whoever proposed it. Refuses with `proposal.not-proposer` for anybody else. */
export const withdrawProposal = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'withdraw', input)
