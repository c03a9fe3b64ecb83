import { isKeyOf } from '../typed'
import type { PlainDate } from '../dates'
import { averageWageSchema, effectivePolicy, effectiveWages, type Release } from '../policy/effective'
import { parameters } from '../policy/parameters'
import type { PolicyFile } from '../policy/schema'
import { averageWageCode, cityWide } from '../policy/sections/parameters'
import { ok, refuse, type Result } from '../result'

/** A figure as somebody asks for it. */
export type Wanted = { code: string; value: unknown; effectiveFrom: PlainDate; note: string }

/** What is there already: the area's file (null for the city) and every version that was released. */
export type Known = { area: string; policy: PolicyFile | null; released: readonly Release[] }

/** From which value to which, on the day on which it would begin. `before` is null when nothing was known yet. */
export type Change = { before: unknown; after: unknown }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The figure that is in force on a day without the wanted one. */
export function figureBefore({ area, policy, released }: Known, { code, value, effectiveFrom }: Wanted): unknown {
  if (area === cityWide) {
    const year = averageWageSchema.safeParse(value).data?.dataYear
    const known = effectiveWages(released, effectiveFrom).findLast(({ dataYear }) => dataYear === year)
    return known ? { dataYear: known.dataYear, monthly: known.monthly, annual: known.annual } : null
  }
  const figure =
    policy && isKeyOf(parameters, code) && parameters[code].read(effectivePolicy(policy, released, effectiveFrom))
  return figure ? figure.value : null
}

function parsed({ area, policy }: Known, { code, value }: Wanted): Result<unknown> {
  const open = area === cityWide ? code === averageWageCode : policy?.parameters.some((known) => known === code)
  if (!open) return refuse('parameter.unknown')
  const schema = isKeyOf(parameters, code) ? parameters[code].schema : averageWageSchema
  const result = schema.safeParse(value)
  if (result.success) return ok(result.data)
  return refuse('parameter.value-invalid', { params: { message: result.error.issues[0]?.message ?? '请更正' } })
}

/**
 * Whether a figure may be proposed on the day `on`. Refuses with `parameter.unknown`, `parameter.value-invalid`,
 * `parameter.date-not-ahead` (it begins tomorrow at the earliest), `parameter.day-taken` when another version begins on
 * that day, or `parameter.unchanged`.
 */
export function judgeProposal(known: Known, wanted: Wanted, on: PlainDate): Result<Change> {
  const value = parsed(known, wanted)
  if (!value.ok) return value
  const { code, effectiveFrom } = wanted
  if (effectiveFrom <= on) return refuse('parameter.date-not-ahead')
  if (known.released.some((one) => one.code === code && one.effectiveFrom === effectiveFrom))
    return refuse('parameter.day-taken', { params: { date: effectiveFrom } })
  const before = figureBefore(known, wanted)
  return same(before, value.value) ? refuse('parameter.unchanged') : ok({ before, after: value.value })
}
