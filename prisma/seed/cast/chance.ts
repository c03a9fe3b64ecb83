import { numbers } from '../scans'

/** A small number out of a text: the same person has the same life in every run. */
export const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 89_989, 7)

/** Picks that follow one after another from a seed. */
export function chance(seed: number) {
  const random = numbers(seed)
  return {
    /** From `low` to `high`, both inclusive. */
    between: (low: number, high: number): number => low + Math.floor(random() * (high - low + 1)),
    one: <T>(list: readonly T[]): T => {
      const found = list[Math.floor(random() * list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}
