import type { Corners, Place } from '@/lib/domain/attachment/pile'
import type { Size } from '@/lib/domain/attachment/page-fit'

/** Dots of a picture: red, green, blue, alpha for each, row by row. */
export type Dots = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }

const apart = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y)

/** The corners in dots of a picture of this size. */
export const inDots = (corners: Corners, { width, height }: Size): Corners => {
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * width, y: y * height }))
  return a && b && c && d ? [a, b, c, d] : corners
}

/** The size of the sheet between corners (in dots): each side as long as the longer of its two edges. */
export function sheetSize([a, b, c, d]: Corners): Size {
  return {
    width: Math.max(1, Math.round(Math.max(apart(a, b), apart(d, c)))),
    height: Math.max(1, Math.round(Math.max(apart(a, d), apart(b, c)))),
  }
}

/** Where a place of the sheet (shares of its width and height) lies on the picture: the four corners as a camera saw them. */
export function ontoPicture([a, b, c, d]: Corners): (place: Place) => Place {
  const [right, left] = [
    { x: b.x - c.x, y: b.y - c.y },
    { x: d.x - c.x, y: d.y - c.y },
  ]
  const bend = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y }
  const whole = right.x * left.y - left.x * right.y
  const g = (bend.x * left.y - left.x * bend.y) / whole
  const h = (right.x * bend.y - bend.x * right.y) / whole
  return ({ x: u, y: v }) => {
    const depth = g * u + h * v + 1
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    }
  }
}

/**
 * The sheet between the corners (dots of the picture) as if it had lain flat under the lens. Every dot is looked up where
 * it lies and mixed from the four around it; plain loops, because there are millions of them.
 */
export function straightened(picture: Dots, corners: Corners, { width, height }: Size): Dots {
  const data = new Uint8ClampedArray(width * height * 4)
  const place = ontoPicture(corners)
  const from = picture.data
  const across = picture.width * 4
  const [lastColumn, lastRow] = [picture.width - 1, picture.height - 1]
  let at = 0
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const { x, y } = place({ x: (column + 0.5) / width, y: (row + 0.5) / height })
      const left = Math.max(0, Math.min(lastColumn, x - 0.5))
      const top = Math.max(0, Math.min(lastRow, y - 0.5))
      const x0 = Math.floor(left)
      const y0 = Math.floor(top)
      const fx = left - x0
      const fy = top - y0
      const upper = y0 * across + x0 * 4
      const lower = y0 < lastRow ? upper + across : upper
      const right = x0 < lastColumn ? 4 : 0
      for (let channel = 0; channel < 3; channel += 1) {
        const a = from[upper + channel] ?? 255
        const b = from[upper + right + channel] ?? 255
        const c = from[lower + channel] ?? 255
        const d = from[lower + right + channel] ?? 255
        data[at + channel] = (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy
      }
      data[at + 3] = 255
      at += 4
    }
  return { width, height, data }
}
