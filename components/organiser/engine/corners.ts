import type { Corners, Place } from '@/lib/domain/attachment/pile'
import type { Dots } from './straighten'

/** Shares of the picture that a sheet covers: less is a stamp on the desk, more needs no cutting. */
const sheetShare = { least: 0.2, most: 0.96 }
/** The area that the bright field spans, to that between the corners: a field of another shape is no sheet. */
const spanned = { least: 0.88, most: 1.1 }
/** Brightness by which a sheet differs from the ground at its edge, dots off the edge where both are looked at. */
const [edgeStep, offEdge] = [25, 4]
/** Degrees by which a corner of a photographed sheet differs from a right angle at most. */
const mostSkew = 25
/** Degrees from which a sheet lies crooked; a hand does not lay it straighter. */
export const crookedFrom = 1.5

/**
 * The corners of a bright sheet on a darker ground, in shares of the picture; null where there is no such thing, or the
 * sheet is the whole picture already. A proposal: the person looks at it before anything is cut.
 */
export function cornersOf(picture: Dots): Corners | null {
  const { width, height } = picture
  const bright = brightnessOf(picture)
  const limit = thresholdOf(bright)
  const sheet = largestArea(bright, { width, height, limit })
  if (sheet.length < width * height * sheetShare.least) return null
  const far = (measure: (place: Place) => number): Place => {
    let found = { x: 0, y: 0, value: -Infinity }
    for (const at of sheet) {
      const place = { x: at % width, y: Math.floor(at / width) }
      const value = measure(place)
      if (value > found.value) found = { ...place, value }
    }
    return { x: (found.x + 0.5) / width, y: (found.y + 0.5) / height }
  }
  const corners: Corners = [
    far(({ x, y }) => -x - y),
    far(({ x, y }) => x - y),
    far(({ x, y }) => x + y),
    far(({ x, y }) => y - x),
  ]
  const share = areaOf(corners)
  const filled = spanOf(sheet, picture) / (width * height) / share
  const plausible =
    share >= sheetShare.least && share <= sheetShare.most && filled >= spanned.least && filled <= spanned.most
  return plausible && skewOf(corners, picture) <= mostSkew && hasEdges(corners, bright, picture) ? corners : null
}

/** Dots between the first and the last of the field in each row: what is printed on a sheet belongs to it. */
function spanOf(sheet: readonly number[], { width, height }: Dots): number {
  const first = new Int32Array(height).fill(-1)
  const last = new Int32Array(height)
  for (const at of sheet) {
    const [row, column] = [Math.floor(at / width), at % width]
    first[row] = first[row] === -1 ? column : Math.min(first[row] ?? column, column)
    last[row] = Math.max(last[row] ?? 0, column)
  }
  return first.reduce((sum, from, row) => (from < 0 ? sum : sum + (last[row] ?? 0) - from + 1), 0)
}

/** Whether the brightness steps at the edges: a shadow has none. An edge that is the picture's own says nothing. */
function hasEdges(corners: Corners, bright: Uint8Array, { width, height }: Dots): boolean {
  let real = 0
  for (const [index, from] of corners.entries()) {
    const to = corners[(index + 1) % 4] ?? from
    const [ax, ay] = [from.x * width, from.y * height]
    const [dx, dy] = [to.x * width - ax, to.y * height - ay]
    const long = Math.hypot(dx, dy)
    // the corners go with the clock: the sheet lies to the right of the way from one to the next
    const [outX, outY] = [(dy / long) * offEdge, (-dx / long) * offEdge]
    const steps: number[] = []
    for (let part = 0.1; part <= 0.9; part += 0.04) {
      const [x, y] = [ax + dx * part, ay + dy * part]
      const at = (px: number, py: number) =>
        px < 0 || py < 0 || px >= width || py >= height ? undefined : bright[Math.floor(py) * width + Math.floor(px)]
      const [outside, inside] = [at(x + outX, y + outY), at(x - outX, y - outY)]
      if (outside !== undefined && inside !== undefined) steps.push(inside - outside)
    }
    if (steps.length < 10) continue
    if ((steps.toSorted((one, other) => one - other)[steps.length >> 1] ?? 0) < edgeStep) return false
    real += 1
  }
  return real >= 2
}

/** Degrees by which the upper edge of the sheet falls to the right (negative: rises). */
export function tiltOf([a, b]: Corners, { width, height }: { width: number; height: number }): number {
  return (Math.atan2((b.y - a.y) * height, (b.x - a.x) * width) * 180) / Math.PI
}

function brightnessOf({ width, height, data }: Dots): Uint8Array {
  const bright = new Uint8Array(width * height)
  for (let at = 0; at < bright.length; at += 1)
    bright[at] = ((data[at * 4] ?? 0) * 77 + (data[at * 4 + 1] ?? 0) * 150 + (data[at * 4 + 2] ?? 0) * 29) >> 8
  return bright
}

/** The brightness that best divides the dots into a dark and a bright half (Otsu). */
function thresholdOf(bright: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const value of bright) counts[value] = (counts[value] ?? 0) + 1
  const all = counts.reduce((sum, count, value) => sum + count * value, 0)
  let [below, sumBelow, best, limit] = [0, 0, -1, 128]
  counts.forEach((count, value) => {
    below += count
    sumBelow += count * value
    const above = bright.length - below
    if (below === 0 || above === 0) return
    const difference = sumBelow / below - (all - sumBelow) / above
    const between = below * above * difference * difference
    if (between > best) [best, limit] = [between, value]
  })
  return limit
}

/** The dots of the largest connected area that is brighter than the limit. */
function largestArea(bright: Uint8Array, { width, height, limit }: { width: number; height: number; limit: number }) {
  const seen = new Uint8Array(bright.length)
  let largest: number[] = []
  for (let start = 0; start < bright.length; start += 1) {
    if (seen[start] || (bright[start] ?? 0) <= limit) continue
    const area = [start]
    seen[start] = 1
    for (let next = 0; next < area.length; next += 1) {
      const at = area[next] ?? start
      const column = at % width
      const around = [
        column > 0 ? at - 1 : -1,
        column < width - 1 ? at + 1 : -1,
        at - width,
        at + width < width * height ? at + width : -1,
      ]
      for (const neighbour of around)
        if (neighbour >= 0 && !seen[neighbour] && (bright[neighbour] ?? 0) > limit) {
          seen[neighbour] = 1
          area.push(neighbour)
        }
    }
    if (area.length > largest.length) largest = area
  }
  return largest
}

function areaOf(corners: Corners): number {
  const doubled = corners.reduce((sum, one, index) => {
    const next = corners[(index + 1) % 4] ?? one
    return sum + one.x * next.y - next.x * one.y
  }, 0)
  return Math.abs(doubled) / 2
}

/** Degrees by which the corner that is furthest from a right angle differs from it. */
function skewOf(corners: Corners, { width, height }: Dots): number {
  const skews = corners.map((here, index) => {
    const [before, after] = [corners[(index + 3) % 4] ?? here, corners[(index + 1) % 4] ?? here]
    const angle = (to: Place) => Math.atan2((to.y - here.y) * height, (to.x - here.x) * width)
    const between = Math.abs(((angle(before) - angle(after)) * 180) / Math.PI)
    return Math.abs((between > 180 ? 360 - between : between) - 90)
  })
  return Math.max(...skews)
}
