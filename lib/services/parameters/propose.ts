import { v7 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import { insertProposal } from '@/lib/data/parameter-releases'
import { tell } from '@/lib/data/tell'
import { dayOf } from '@/lib/domain/dates'
import { parameterNotices } from '@/lib/domain/parameter-release/notices'
import { judgeProposal } from '@/lib/domain/parameter-release/propose'
import { ok, type Result } from '@/lib/domain/result'
import type { WantedInput } from '@/lib/schemas/parameters'
import { originOf, runCommand, type CommandContext } from '../context'
import { loadKnown, requireArea, wantedOf } from './area'

/**
 * A new version of a figure, by an administrator of its own area: it waits until another one releases it.
 * Refuses with `not-permitted`, or what `judgeProposal` objects.
 */
export const proposeParameter = (
  context: CommandContext<StaffActor>,
  input: WantedInput,
): Promise<Result<{ id: string }>> =>
  runCommand(context, 'parameters/propose', async (tx) => {
    const { actor, now } = context
    const area = requireArea(actor)
    if (!area.ok) return area
    const wanted = wantedOf(input)
    const change = judgeProposal(
      await loadKnown(tx, area.value, wanted.effectiveFrom),
      wanted,
      dayOf(now.toISOString()),
    )
    if (!change.ok) return change
    const { code, effectiveFrom, note } = wanted
    const id = uuid()
    // what the parameter's own rule has accepted is plain JSON
    const value = JSON.parse(JSON.stringify(change.value.after))
    const by = { id: actor.staffId, name: actor.name }
    await insertProposal(tx, id, { district: area.value, code, value, effectiveFrom, note, by }, originOf(context))
    const told = { area: area.value, action: 'propose', figure: code, from: effectiveFrom, by: actor.staffId } as const
    await tell(tx, parameterNotices(told), context.now)
    return ok({ id })
  })
