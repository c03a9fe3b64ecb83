import { isKeyOf } from '@/lib/domain/typed'
import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countOpenFiles, filesLimit } from '@/lib/data/proposal/releases'
import { dayOf } from '@/lib/domain/dates'
import { judgeProposal } from '@/lib/domain/proposal/parameter'
import { parameters } from '@/lib/domain/policy/parameters'
import { ok, type Result } from '@/lib/domain/result'
import { averageWageUse, parameterName, parameterValueText } from '@/lib/labels/parameters'
import type { WantedInput } from '@/lib/schemas/proposals'
import type { CommandContext } from '../context'
import { loadKnown } from './kinds/parameter'
import { requireArea, wantedOf } from './propose-parameter'

/** What a new version would change, before anybody proposes it. */
export type ParameterPreview = {
  name: string
  before: string
  after: string
  effectiveFrom: string
  /** Pages and rules that read the figure. */
  usedBy: readonly string[]
  /** Open files that nobody has accepted: they meet the new figure when they are accepted from its day on. */
  waiting: number
  /** Open files that keep the figure of the day of their acceptance (E-44). */
  accepted: number
  /** There are more than the figures say. */
  more: boolean
}

/** Reads, stores nothing. Refuses like `proposeParameter`. */
export async function previewParameter(
  { actor, now }: Pick<CommandContext<StaffActor>, 'actor' | 'now'>,
  input: WantedInput,
): Promise<Result<ParameterPreview>> {
  const area = requireArea(actor)
  if (!area.ok) return area
  const db = database()
  const wanted = wantedOf(input)
  const known = await loadKnown(db, area.value, wanted.effectiveFrom)
  const change = judgeProposal(known, wanted, dayOf(now.toISOString()))
  if (!change.ok) return change
  const files = await countOpenFiles(db, area.value)
  const { code, effectiveFrom } = wanted
  return ok({
    name: parameterName(code),
    before: parameterValueText(code, change.value.before, known.policy),
    after: parameterValueText(code, change.value.after, known.policy),
    effectiveFrom,
    usedBy: isKeyOf(parameters, code) ? parameters[code].usedBy : averageWageUse,
    waiting: Math.min(files.waiting, filesLimit),
    accepted: Math.min(files.accepted, filesLimit),
    more: Math.max(files.waiting, files.accepted) > filesLimit,
  })
}
