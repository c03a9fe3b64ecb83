import { describe, expect, it } from 'vitest'
import {
  acted,
  acting,
  type Corners,
  inNaturalOrder,
  type Pile,
  type PileAct,
  type PilePage,
  placeTurned,
  turnedBack,
  turns,
  undone,
} from '@/lib/domain/attachment/pile'

const page = (id: string, more: Partial<PilePage> = {}): PilePage => ({
  ...{ id, source: 'file', index: 0, turn: 0, corners: null },
  ...more,
})
const three: Pile = [page('a'), page('b'), page('c')]
const ids = (pile: Pile) => pile.map(({ id }) => id).join('')

describe('the pages of a pile', () => {
  it.each<[string, PileAct, string]>([
    ['go to a place', { act: 'move', id: 'a', to: 2 }, 'bca'],
    ['go back to a place', { act: 'move', id: 'c', to: 0 }, 'cab'],
    ['go no further than the ends', { act: 'move', id: 'b', to: 99 }, 'acb'],
    ['leave', { act: 'remove', id: 'b' }, 'ac'],
    ['come to the end', { act: 'add', pages: [page('d'), page('e')] }, 'abcde'],
    ['of a page that is gone nothing changes', { act: 'move', id: 'x', to: 0 }, 'abc'],
  ])('%s', (_, act, expected) => {
    expect(ids(acted(three, act))).toBe(expected)
  })

  it('turn with the clock, four quarters being none', () => {
    const turnedOnce = acted(three, { act: 'turn', id: 'b', by: 90 })
    expect(turnedOnce.map(({ turn }) => turn)).toEqual([0, 90, 0])
    const back = acted(turnedOnce, { act: 'turn', id: 'b', by: 270 })
    expect(back.map(({ turn }) => turn)).toEqual([0, 0, 0])
  })

  // left and right half of the file, upper and lower half: what is read first depends on how the page is turned
  const left: Corners = corners(0, 0, 0.5, 1)
  const right: Corners = corners(0.5, 0, 1, 1)
  const upper: Corners = corners(0, 0, 1, 0.5)
  const lower: Corners = corners(0, 0.5, 1, 1)
  it.each([
    [0, 'columns', left, right],
    [90, 'columns', lower, upper],
    [180, 'columns', right, left],
    [270, 'columns', upper, lower],
    [0, 'rows', upper, lower],
    [90, 'rows', left, right],
    [180, 'rows', lower, upper],
    [270, 'rows', right, left],
  ] as const)(
    'turned by %d and split in %s are read in the order in which they are seen',
    (turn, along, first, second) => {
      const split = acted([page('a', { turn })], { act: 'split', id: 'a', half: 'b', along })
      expect(split).toEqual([page('a', { turn, corners: first }), page('b', { turn, corners: second })])
    },
  )
})

function corners(left: number, top: number, right: number, bottom: number): Corners {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

describe('taking back', () => {
  it('one act at a time, several made with one press at once, until there is nothing left', () => {
    const begun = { pile: three, before: [] }
    const moved = acting(begun, [{ act: 'move', id: 'a', to: 1 }])
    const both = acting(moved, [
      { act: 'remove', id: 'c' },
      { act: 'turn', id: 'a', by: 90 },
    ])
    expect(ids(undone(both).pile)).toBe('bac')
    expect(undone(undone(both))).toEqual(begun)
    expect(undone(begun)).toEqual(begun)
  })

  it('does not remember what changed nothing', () => {
    const begun = { pile: three, before: [] }
    expect(acting(begun, [{ act: 'move', id: 'a', to: 0 }])).toBe(begun)
    expect(acting(begun, [{ act: 'add', pages: [] }])).toBe(begun)
  })
})

it('files come in the order in which a person counts', () => {
  const names = ['IMG_10.jpg', '第10页.pdf', 'IMG_9.jpg', '第2页.pdf']
  expect(inNaturalOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    '第2页.pdf',
    '第10页.pdf',
    'IMG_9.jpg',
    'IMG_10.jpg',
  ])
})

it.each(turns)('a place seen turned by %d is found again on the picture', (turn) => {
  const place = { x: 0.2, y: 0.7 }
  const back = placeTurned(placeTurned(place, turn), turnedBack(turn))
  expect(back.x).toBeCloseTo(place.x)
  expect(back.y).toBeCloseTo(place.y)
})

it('the upper left corner is seen at the upper right after a quarter with the clock', () => {
  expect(placeTurned({ x: 0, y: 0 }, 90)).toEqual({ x: 1, y: 0 })
  expect(placeTurned({ x: 0, y: 0 }, 270)).toEqual({ x: 0, y: 1 })
})
