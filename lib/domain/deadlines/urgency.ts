import type { PlainDate } from '../dates'

/** Something that waits to be done. Both days are inclusive; null where there is none. */
export type Waiting = {
  /** The last day on which it still helps: a permit, quota or the like is lost after it. */
  losesOn?: PlainDate | null
  /** The day by which it should be done. */
  date: PlainDate | null
}

const compare = (one: PlainDate | null | undefined, other: PlainDate | null | undefined): number => {
  if (one && other) return one < other ? -1 : one > other ? 1 : 0
  return one ? -1 : other ? 1 : 0
}

/**
 * A date that kills comes first: what would be lost, the nearest loss before all others; then by the day by which
 * something should be done, however long past; what has no day comes last. Zero where neither says more.
 */
export const byLoss = (one: Waiting, other: Waiting): number =>
  compare(one.losesOn, other.losesOn) || compare(one.date, other.date)
