import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cornersOf, tiltOf } from '@/components/organiser/engine/corners'
import { kindOf } from '@/components/organiser/engine/kinds'
import { withoutShadow } from '@/components/organiser/engine/shadow'
import { type Dots, inDots, ontoPicture, sheetSize, straightened } from '@/components/organiser/engine/straighten'

/** A picture whose dots are as bright as the function says. */
function picture(width: number, height: number, brightAt: (x: number, y: number) => number): Dots {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    data.fill(brightAt(at % width, Math.floor(at / width)), at * 4, at * 4 + 3)
    data[at * 4 + 3] = 255
  }
  return { width, height, data }
}

const brightOf = ({ width, data }: Dots, x: number, y: number) => data[(y * width + x) * 4] ?? 0

/** A sheet turned about the middle of a desk. */
function onDesk({ tilt, share = 0.7, print = true }: { tilt: number; share?: number; print?: boolean }): Dots {
  const [width, height] = [300, 400]
  const angle = (-tilt * Math.PI) / 180
  return picture(width, height, (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const across = dx * Math.cos(angle) - dy * Math.sin(angle)
    const down = dx * Math.sin(angle) + dy * Math.cos(angle)
    const inside = Math.abs(across) < (width * share) / 2 && Math.abs(down) < (height * share) / 2
    if (!inside) return 70
    return print && (Math.floor(down) + 1200) % 12 < 3 && Math.abs(across) < width * share * 0.4 ? 40 : 225
  })
}

describe('the corners of a sheet', () => {
  it.each([-12, -6, -2, 0, 3, 8, 15])('are found where it lies at %d degrees', (tilt) => {
    const desk = onDesk({ tilt })
    const corners = cornersOf(desk)
    if (!corners) return expect.fail('no sheet')
    expect(tiltOf(corners, desk)).toBeCloseTo(tilt, 0)
    const { width, height } = sheetSize(inDots(corners, desk))
    expect(Math.abs(width - 210)).toBeLessThan(6)
    expect(Math.abs(height - 280)).toBeLessThan(6)
  })

  it.each<[string, Dots]>([
    ['a page that is the whole picture', onDesk({ tilt: 0, share: 1.2 })],
    ['a stamp on a desk', onDesk({ tilt: 0, share: 0.3 })],
    ['one even grey', picture(300, 400, () => 120)],
    ['light from the left', picture(300, 400, (x) => x * 0.8)],
    ['a bright L', picture(300, 400, (x, y) => (x < 90 || y > 320 ? 230 : 60))],
  ])('are not made up for %s', (_, dots) => {
    expect(cornersOf(dots)).toBeNull()
  })
})

describe('a sheet seen askew', () => {
  it('has its corners at its corners, however the camera stood', () => {
    const near = (value: number) => fc.double({ min: value - 0.15, max: value + 0.15, noNaN: true })
    const places = fc.tuple(
      fc.record({ x: near(0.2), y: near(0.2) }),
      fc.record({ x: near(0.8), y: near(0.2) }),
      fc.record({ x: near(0.8), y: near(0.8) }),
      fc.record({ x: near(0.2), y: near(0.8) }),
    )
    fc.assert(
      fc.property(places, (corners) => {
        const at = ontoPicture(corners)
        const seen = [at({ x: 0, y: 0 }), at({ x: 1, y: 0 }), at({ x: 1, y: 1 }), at({ x: 0, y: 1 })]
        for (const [index, { x, y }] of seen.entries()) {
          expect(x).toBeCloseTo(corners[index]?.x ?? NaN, 6)
          expect(y).toBeCloseTo(corners[index]?.y ?? NaN, 6)
        }
      }),
    )
  })

  it('lies flat afterwards: what was on the desk is gone, the writing runs along the rows', () => {
    const desk = onDesk({ tilt: 7 })
    const corners = cornersOf(desk) ?? expect.fail('no sheet')
    const flat = straightened(desk, inDots(corners, desk), { width: 210, height: 280 })
    const rows = Array.from({ length: 240 }, (_, row) => brightOf(flat, 40, row + 20) < 128)
    const across = Array.from({ length: 240 }, (_, row) => brightOf(flat, 160, row + 20) < 128)
    const same = rows.filter((dark, row) => dark === across[row]).length
    expect(same / rows.length).toBeGreaterThan(0.85)
    expect(brightOf(flat, 3, 3)).toBeGreaterThan(180)
  })
})

describe('去阴影', () => {
  const shaded = (paper: (x: number) => number) =>
    picture(320, 320, (x, y) => (y % 40 < 6 && x % 5 < 3 ? paper(x) * 0.25 : paper(x)))

  it('makes the paper evenly bright and leaves the writing dark', () => {
    const page = shaded((x) => 230 - x * 0.3)
    withoutShadow(page)
    expect(brightOf(page, 20, 30)).toBeGreaterThan(225)
    expect(brightOf(page, 300, 30)).toBeGreaterThan(210)
    expect(brightOf(page, 300, 2)).toBeLessThan(110)
  })

  it('leaves a dark picture dark', () => {
    const page = picture(320, 320, () => 40)
    withoutShadow(page)
    expect(brightOf(page, 160, 160)).toBeLessThan(80)
  })
})

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
it.each([
  ['JPEG', bytes('\u00ff\u00d8\u00ff\u00e1'), 'picture'],
  ['PNG', bytes('\u0089PNG\r\n'), 'picture'],
  ['iPhone', bytes('\0\0\0\u0018ftypheic'), 'heic'],
  ['a burst', bytes('\0\0\0\u0018ftypmsf1'), 'heic'],
  ['a film', bytes('\0\0\0\u0018ftypmp42'), null],
  ['PDF behind a line', bytes('\n\n%PDF-1.4'), 'pdf'],
  ['Word', bytes('PK\u0003\u0004'), null],
  ['nothing', bytes(''), null],
])('%s is known by its first bytes', (_, head, kind) => {
  expect(kindOf(head)).toBe(kind)
})
