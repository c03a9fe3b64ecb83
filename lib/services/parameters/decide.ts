import type { StaffActor } from '@/lib/access/actor'
import { decideProposal, findVersion, releasedOf } from '@/lib/data/parameter-releases'
import { tell } from '@/lib/data/tell'
import { dayOf } from '@/lib/domain/dates'
import { judgeRelease, type ReleaseAction } from '@/lib/domain/parameter-release/moves'
import { parameterNotices } from '@/lib/domain/parameter-release/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { DecideInput } from '@/lib/schemas/parameters'
import { originOf, runCommand, type CommandContext } from '../context'
import { requireArea } from './area'

/** One step on a proposal of the actor's own area; outside of it there is nothing to find. */
function decide(
  context: CommandContext<StaffActor>,
  action: ReleaseAction,
  { id, seenVersion }: DecideInput,
): Promise<Result<{ id: string }>> {
  return runCommand(context, `parameters/${action}`, async (tx) => {
    const { actor, now } = context
    const area = requireArea(actor)
    if (!area.ok) return area
    const proposal = await findVersion(tx, id, area.value)
    if (!proposal) return refuse('not-found')
    if (proposal.version !== seenVersion) return refuse('conflict')
    const { code, effectiveFrom } = proposal
    const move = judgeRelease(proposal, action, actor.staffId, dayOf(now.toISOString()))
    if (!move.ok) return move
    const taken =
      action === 'release' &&
      (await releasedOf(tx, area.value)).some((one) => one.code === code && one.effectiveFrom === effectiveFrom)
    if (taken) return refuse('parameter.day-taken', { params: { date: effectiveFrom } })
    const by = { id: actor.staffId, name: actor.name }
    await decideProposal(tx, proposal, { action, to: move.value.to, by }, originOf(context))
    const told = { area: area.value, action, figure: code, from: effectiveFrom, by: actor.staffId }
    await tell(tx, parameterNotices(told), now)
    return ok({ id })
  })
}

/**
 * 发布 by a second person: from its day on the figure counts everywhere; nothing released is ever edited, only
 * superseded. Refuses with `not-permitted`, `not-found`, `conflict`, `parameter.decided`, `parameter.own-proposal`,
 * `parameter.date-passed` or `parameter.day-taken`.
 */
export const releaseParameter = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'release', input)

/** 不予发布, by a second person. Refuses like a release. */
export const rejectParameter = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'reject', input)

/** 撤回 by whoever proposed it. Refuses with `parameter.not-proposer` for anybody else. */
export const withdrawParameter = (context: CommandContext<StaffActor>, input: DecideInput) =>
  decide(context, 'withdraw', input)
