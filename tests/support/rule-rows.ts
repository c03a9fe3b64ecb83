/**
 * The row ids that exist, as runs of numbers by letter, so that no finding and no policy can cite a row that nobody can
 * look up. Ids are facts of the requirements; a new row is entered here.
 */
const runs: Record<string, [number, number][]> = {
  A: [[1, 37]],
  C: [[1, 40]],
  D: [
    [1, 39],
    [50, 70],
  ],
  E: [
    [1, 14],
    [20, 37],
    [40, 56],
    [59, 68],
  ],
  F: [[1, 19]],
  G: [[1, 36]],
  GP: [[1, 18]],
  I: [
    [1, 19],
    [30, 34],
    [40, 73],
  ],
  L: [
    [1, 34],
    [50, 60],
  ],
  M: [
    [1, 13],
    [20, 45],
    [60, 67],
  ],
  N: [[1, 29]],
  P: [[1, 7]],
  Q: [
    [1, 24],
    [40, 43],
  ],
  R: [[1, 14]],
  S: [
    [1, 14],
    [20, 26],
    [30, 38],
    [40, 44],
    [50, 61],
    [70, 84],
    [90, 101],
  ],
  T: [[1, 15]],
  U: [
    [1, 17],
    [20, 28],
    [30, 36],
    [40, 55],
    [60, 99],
    [110, 119],
  ],
  V: [[1, 19]],
  X: [[1, 15]],
}

/** Sections of the public facts that are cited. */
const sections = ['1', '2', '2.1', '2.2', '2.3', '2.4', '3', '4', '5', '6', '7', '8', '8.1', '8.2', '8.3', '9', '10']

/** Does this row, or section of the facts, exist? */
export function rowExists(row: string): boolean {
  if (row.startsWith('facts §')) return sections.includes(row.slice('facts §'.length))
  const [, letters = '', digits = ''] = /^([A-Z]{1,2})-(\d{2,3})$/.exec(row) ?? []
  return (runs[letters] ?? []).some(([first, last]) => Number(digits) >= first && Number(digits) <= last)
}
