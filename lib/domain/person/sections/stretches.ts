import { type PlainMonth, isPlainMonth } from '../../dates'
import { earliestDay, type FieldChecks } from '../../field-checks'
import type { Stretch } from '../history'
import type { Profile } from '../profile'

const monthOk = (checks: FieldChecks, field: string, value: string, rows: string[], now: PlainMonth): boolean => {
  if (!checks.required(field, value, rows)) return false
  if (!isPlainMonth(value)) return checks.add('month-nonexistent', field, rows, { value })
  if (value < earliestDay.slice(0, 7)) return checks.add('month-too-early', field, rows, { value })
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

/**
 * The stretches of both histories, or null while a month of any line is missing or wrong: holes are only told once every
 * line can be trusted.
 */
export function soundHistory(profile: Profile, now: PlainMonth): { studies: Stretch[]; works: Stretch[] } | null {
  const studies = profile.studies.entries.map(({ from, to }) => ({ from, to }))
  const works = profile.works.entries.map(({ from, to, current }) => ({ from, to: current ? now : to }))
  const sound = ({ from, to }: Stretch) => isPlainMonth(from) && isPlainMonth(to) && from <= to && to <= now
  return [...studies, ...works].every(sound) ? { studies, works } : null
}

/** The last month of the latest stretch, "" without any. */
export const lastMonth = (stretches: readonly Stretch[]): PlainMonth | '' =>
  stretches.reduce((latest, { to }) => (to > latest ? to : latest), '')
