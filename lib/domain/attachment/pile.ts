import { isOneOf } from '../typed'

/** A place on an upright picture, in shares of its width and height (0 to 1, both inclusive). */
export type Place = { x: number; y: number }
/** Corners of the sheet of paper on a picture, from the upper left with the clock. */
export type Corners = readonly [Place, Place, Place, Place]

/** Degrees with the clock by which a page of the pile is turned against its file. */
export const turns = [0, 90, 180, 270] as const
export type Turn = (typeof turns)[number]

/** One page of the paper to be: a picture or one page of a PDF, as it shall lie there (U-35). */
export type PilePage = {
  id: string
  /** The file it comes from, and which of its pages, counted from 0. */
  source: string
  index: number
  turn: Turn
  /** What is cut out of a picture and straightened; null is the whole of it. */
  corners: Corners | null
}
export type Pile = readonly PilePage[]

export type PileAct =
  | { act: 'add'; pages: Pile }
  | { act: 'move'; id: string; to: number }
  | { act: 'turn'; id: string; by: Exclude<Turn, 0> }
  | { act: 'remove'; id: string }
  | { act: 'cut'; id: string; corners: Corners | null }
  | { act: 'split'; id: string; half: string; along: Along }

/** `columns`: a left and a right half of what is seen; `rows`: an upper and a lower one. */
export type Along = 'columns' | 'rows'

const whole: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

const turned = (turn: Turn, by: number): Turn => {
  const sum = (turn + by) % 360
  return isOneOf(turns, sum) ? sum : 0
}

const middle = (one: Place, other: Place): Place => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

/** The corners of a page as they are seen after its turn: the first one is then again the upper left. */
function asSeen([a, b, c, d]: Corners, turn: Turn): Corners {
  const seen: Record<Turn, Corners> = { 0: [a, b, c, d], 90: [d, a, b, c], 180: [c, d, a, b], 270: [b, c, d, a] }
  return seen[turn]
}

/** A page cut in two (a double page, both sides of a card on one picture), the one that is read first coming first. */
function halves(page: PilePage, half: string, along: Along): [PilePage, PilePage] {
  const [a, b, c, d] = asSeen(page.corners ?? whole, page.turn)
  const [first, second]: [Corners, Corners] =
    along === 'columns'
      ? [
          [a, middle(a, b), middle(d, c), d],
          [middle(a, b), b, c, middle(d, c)],
        ]
      : [
          [a, b, middle(b, c), middle(a, d)],
          [middle(a, d), middle(b, c), c, d],
        ]
  const back = turned(0, 360 - page.turn)
  return [
    { ...page, corners: asSeen(first, back) },
    { ...page, id: half, corners: asSeen(second, back) },
  ]
}

const changed = (pile: Pile, id: string, change: (page: PilePage) => PilePage[]): Pile =>
  pile.flatMap((page) => (page.id === id ? change(page) : [page]))

/** The pile after an act; the same pile where the act changes nothing (a page that is gone, a place it has already). */
export function acted(pile: Pile, act: PileAct): Pile {
  switch (act.act) {
    case 'add':
      return act.pages.length > 0 ? [...pile, ...act.pages] : pile
    case 'move':
      return moved(pile, act)
    case 'turn':
      return changed(pile, act.id, (page) => [{ ...page, turn: turned(page.turn, act.by) }])
    case 'remove':
      return pile.filter(({ id }) => id !== act.id)
    case 'cut':
      return changed(pile, act.id, (page) => [{ ...page, corners: act.corners }])
    case 'split':
      return changed(pile, act.id, (page) => halves(page, act.half, act.along))
  }
}

function moved(pile: Pile, { id, to }: { id: string; to: number }): Pile {
  const from = pile.findIndex((page) => page.id === id)
  const place = Math.max(0, Math.min(pile.length - 1, to))
  const page = pile[from]
  if (!page || from === place) return pile
  return pile.toSpliced(from, 1).toSpliced(place, 0, page)
}

/** A pile with what it was before each act, the last first. */
export type PileHistory = { pile: Pile; before: readonly Pile[] }
const mostSteps = 100

/** One act, or several that are taken back together. */
export function acting(history: PileHistory, acts: readonly PileAct[]): PileHistory {
  const pile = acts.reduce(acted, history.pile)
  if (pile === history.pile) return history
  return { pile, before: [history.pile, ...history.before].slice(0, mostSteps) }
}

/** 撤销: the pile before the last act; pages whose file could not be read stay away. */
export function undone({ pile, before: [last, ...earlier] }: PileHistory): PileHistory {
  return last ? { pile: last, before: earlier } : { pile, before: [] }
}

const names = new Intl.Collator('zh-CN', { numeric: true })

/** Files in the order in which a person counts them: 第2页 before 第10页. */
export const inNaturalOrder = <File extends { name: string }>(files: readonly File[]): File[] =>
  files.toSorted((one, other) => names.compare(one.name, other.name))

/** Where a place of the upright picture is seen after a turn, and (with the turn back) the other way round. */
export function placeTurned({ x, y }: Place, turn: Turn): Place {
  const seen: Record<Turn, Place> = {
    0: { x, y },
    90: { x: 1 - y, y: x },
    180: { x: 1 - x, y: 1 - y },
    270: { x: y, y: 1 - x },
  }
  return seen[turn]
}

/** The turn that takes a turn back. */
export const turnedBack = (turn: Turn): Turn => turned(0, 360 - turn)
