import type { StaffActor } from '@/lib/access/actor'
import { type Result, ok, refuse } from '@/lib/domain/result'
import type { WantedInput } from '@/lib/schemas/proposals'
import type { CommandContext } from '../context'
import { proposeFigure } from './propose'
import { parameters } from '@/lib/domain/policy/parameters'
import { averageWageCode } from '@/lib/domain/policy/sections/parameters'
import type { Wanted } from '@/lib/domain/proposal/parameter'
import { areaOf } from '@/lib/domain/proposal/seats'

/** The area whose figures this reviewer keeps. Refuses with `not-permitted` for everybody else. */
export function requireArea(actor: StaffActor): Result<string> {
  const area = areaOf(actor)
  return area === null ? refuse('not-permitted') : ok(area)
}

/** What was typed, as the parameter wants it: text where it is a decimal or a list, otherwise a number. */
export function wantedOf(input: WantedInput): Wanted {
  const { code, effectiveFrom, note } = input
  if (input.code === averageWageCode) {
    const { dataYear, monthly, annual } = input
    return { code, effectiveFrom, note, value: { dataYear: Number(dataYear), monthly, annual: annual || null } }
  }
  const isText = parameters[input.code].schema.safeParse(input.value).success
  return { code, effectiveFrom, note, value: isText ? input.value : Number(input.value) }
}

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
