import type { StaffActor } from '@/lib/access/actor'
import { parameters } from '@/lib/domain/policy/parameters'
import { averageWageCode } from '@/lib/domain/policy/sections/parameters'
import type { Wanted } from '@/lib/domain/proposal/parameter'
import { areaOf } from '@/lib/domain/proposal/seats'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { WantedInput } from '@/lib/schemas/parameters'

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
