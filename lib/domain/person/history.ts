import { addMonths, type PlainMonth, monthsBetween } from '../dates'

/** A stretch of studies or work, months inclusive at both ends. */
export type Stretch = { from: PlainMonth; to: PlainMonth }

/** A hole in the history: its first and last uncovered month and how many there are. */
export type Gap = Stretch & { months: number }

/** The month `count` months later. */
const shift = (month: PlainMonth, count: number): PlainMonth => addMonths(`${month}-01`, count).slice(0, 7)

/**
 * The holes of more than `allowed` uncovered months from the first stretch to `until` (inclusive), oldest first. Order
 * and overlap of the stretches do not matter.
 */
export function gapsIn(stretches: readonly Stretch[], until: PlainMonth, allowed: number): Gap[] {
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const gaps: Gap[] = []
  let covered: PlainMonth | null = null
  for (const { from, to } of [...sorted, { from: shift(until, 1), to: until }]) {
    if (covered !== null) {
      const months = monthsBetween(covered, from) - 1
      if (months > allowed) gaps.push({ from: shift(covered, 1), to: shift(from, -1), months })
    }
    if (covered === null || to > covered) covered = to
  }
  return sorted.length === 0 ? [] : gaps
}
