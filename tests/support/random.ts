/** Random choices that are the same in every year and with every library: what was recorded stays comparable. */
export type Random = {
  /** From 0 to below 1. */
  next: () => number
  /** A whole number from 0 to below `below`. */
  upTo: (below: number) => number
  of: <T>(choices: readonly T[]) => T
  chance: (share: number) => boolean
}

/** Mulberry32: thirty-two bits of state, long enough for some thousand questions. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    next,
    upTo,
    of: <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T,
    chance: (share) => next() < share,
  }
}
