import type { PlainMonth } from '../../dates'
import type { FieldChecks } from '../../field-checks'
import type { Stretch } from '../history'
import { isPlainMonth } from '../months'
import type { StudyEntry, WorkEntry } from '../profile'

export const monthFindingCodes = ['month-nonexistent', 'month-in-future', 'month-order'] as const

const monthOk = (checks: FieldChecks, field: string, value: string, rows: string[], now: PlainMonth): boolean => {
  if (!checks.required(field, value, rows)) return false
  if (!isPlainMonth(value)) return checks.add('month-nonexistent', field, rows, { value })
  return value <= now || checks.add('month-in-future', field, rows, { value })
}

/** Checks both months of one line; answers the stretch when both can be used. `current` lines run to `now`. */
export function checkStretch(
  checks: FieldChecks,
  prefix: string,
  entry: { from: string; to: string; current?: boolean },
  rows: string[],
  now: PlainMonth,
): Stretch | null {
  const to = entry.current ? now : entry.to
  const fromOk = monthOk(checks, `${prefix}.from`, entry.from, rows, now)
  const toOk = entry.current ? true : monthOk(checks, `${prefix}.to`, entry.to, rows, now)
  if (!fromOk || !toOk) return null
  if (to < entry.from) {
    checks.add('month-order', `${prefix}.to`, rows)
    return null
  }
  return { from: entry.from, to }
}

/** The stretches of lines whose months are sound; the others are told by their own section. */
export const soundStretches = (entries: readonly (StudyEntry | WorkEntry)[], now: PlainMonth): Stretch[] =>
  entries.flatMap((entry) => {
    const to = 'current' in entry && entry.current ? now : entry.to
    return isPlainMonth(entry.from) && isPlainMonth(to) && entry.from <= to && to <= now
      ? [{ from: entry.from, to }]
      : []
  })
