import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { WantedInput } from '@/lib/schemas/parameters'
import type { CommandContext } from '../context'
import { proposeFigure } from './propose'
import { requireArea, wantedOf } from './area'

/**
 * A new version of a figure, by an administrator of its own area: it waits until another one releases it.
 * Refuses with `not-permitted`, or what `judgeProposal` objects.
 */
export async function proposeParameter(
  context: CommandContext<StaffActor>,
  input: WantedInput,
): Promise<Result<{ proposalId: string }>> {
  const area = requireArea(context.actor)
  if (!area.ok) return area
  const { code: subject, value, effectiveFrom, note: basis } = wantedOf(input)
  return proposeFigure(context, 'parameter', { area: area.value, subject, value, effectiveFrom, basis })
}
