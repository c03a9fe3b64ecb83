import { describe, expect, it } from 'vitest'
import { cureOf, foundOn } from '@/components/organiser/findings'
import type { PictureLook } from '@/components/organiser/engine/engine'
import type { Corners, PilePage } from '@/lib/domain/attachment/pile'

const corners: Corners = [
  { x: 0.1, y: 0.1 },
  { x: 0.9, y: 0.1 },
  { x: 0.9, y: 0.9 },
  { x: 0.1, y: 0.9 },
]
const fine: PictureLook = { corners: null, tilt: 0, sideways: false, empty: false }
const page = (more: Partial<PilePage> = {}): PilePage => ({
  ...{ id: 'a', source: 'file', index: 0, turn: 0, corners: null },
  ...more,
})

describe('what is told of a photograph', () => {
  it.each<[string, Partial<PictureLook>, Partial<PilePage>, string | null]>([
    ['nothing, where all is well', {}, {}, null],
    ['that it is empty, before all else', { empty: true, sideways: true, corners, tilt: 9 }, {}, 'empty'],
    ['that it lies crooked', { corners, tilt: -6 }, {}, 'crooked'],
    ['that the desk is on it', { corners, tilt: 0.4 }, {}, 'loose'],
    ['nothing any more, once it is cut', { corners, tilt: -6 }, { corners }, null],
    ['that it lies on its side, once it is cut', { corners, tilt: 6, sideways: true }, { corners }, 'sideways'],
    ['nothing any more, once it is turned', { sideways: true }, { turn: 90 }, null],
  ])('%s', (_, look, of, finding) => {
    const found = foundOn([page(of)], { file: { ...fine, ...look } }, new Set())
    expect(found.map((one) => one.finding)).toEqual(finding ? [finding] : [])
  })

  it('is left out once the person wants it left', () => {
    expect(foundOn([page()], { file: { ...fine, empty: true } }, new Set(['a empty']))).toEqual([])
  })

  it('is cured with one act, by the corners that were found', () => {
    const looks = { file: { ...fine, corners, tilt: 5 } }
    const [found] = foundOn([page()], looks, new Set())
    expect(found && cureOf(found, [page()], looks)).toEqual({ act: 'cut', id: 'a', corners })
  })
})
