const TILE = 8
/** Difference of brightness within a tile from which something is drawn there; grain of a scanner stays below. */
const INK = 60
/** Difference of the three colours from which a dot is coloured, and how many of a tile's 64 make it so. */
const COLOUR = 25
const COLOURED_DOTS = 6
/** Up to this difference a dot of a picture that was made grey may still have. */
const TINT = 2

/**
 * What stands on a picture (four bytes a dot, blue green red), in thousandths of its tiles: `ink` where something is
 * drawn, `colour` where something is coloured, `tint` where anything is not quite grey. Tiles and not dots, because the grain of a white scan is spread over all.
 * With `writing` it also says how the lines of writing lie (linesOf).
 */
export function inkOf(dots, { width, height, stride, writing }) {
  const found = { tiles: 0, ink: 0, colour: 0, tint: 0 }
  for (let top = 0; top + TILE <= height; top += TILE)
    for (let left = 0; left + TILE <= width; left += TILE) {
      const { drawn, coloured, tinted } = tileOf(dots, top * stride + left * 4, stride)
      found.tiles += 1
      if (drawn) found.ink += 1
      if (coloured) found.colour += 1
      if (tinted) found.tint += 1
    }
  const share = (count) => (found.tiles === 0 ? 0 : Math.round((10_000 * count) / found.tiles) / 10)
  const lines = writing ? linesOf(dots, { width, height, stride }) : undefined
  return { ink: share(found.ink), colour: share(found.colour), tint: share(found.tint), lines }
}

/**
 * How the lines of writing lie: letters that stand close together are joined to runs, along the rows and down the columns;
 * of a page that is upright the long runs along the rows are more. 1 where too little is written to say.
 */
function linesOf(dots, { width, height, stride }) {
  const written = writtenOf(brightnessOf(dots, { width, height, stride }), width, height)
  const rows = { lines: height, step: width, length: width, next: 1 }
  const columns = { lines: width, step: 1, length: height, next: width }
  for (const way of [rows, columns]) eachRun(written, way, 0, (from, to, clear) => to - from > RULE && clear())
  const [along, down] = [rows, columns].map((way) => {
    let total = 0
    eachRun(written, way, BETWEEN_LETTERS, (from, to) => {
      if (to - from >= LINE) total += to - from
    })
    return total
  })
  return along + down < LITTLE ? 1 : Math.round((100 * (along + 1)) / (down + 1)) / 100
}

/** Dots, in a picture of about one a point: a ruled line is longer, letters of a line are nearer, a line of writing is longer. */
const [RULE, BETWEEN_LETTERS, LINE, LITTLE] = [24, 5, 60, 600]

function brightnessOf(dots, { width, height, stride }) {
  const brightness = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const at = row * stride + column * 4
      brightness[row * width + column] = (dots[at + 2] * 77 + dots[at + 1] * 150 + dots[at] * 29) >> 8
    }
  return brightness
}

/** 1 where a dot is darker than what is around it, so that neither shadow nor desk counts as writing. */
function writtenOf(brightness, width, height) {
  const written = new Uint8Array(width * height)
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let row = 0; row < height; row += 1)
    for (let column = 0, sum = 0; column < width; column += 1) {
      sum += brightness[row * width + column]
      sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + sum
    }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [top, bottom] = [Math.max(0, row - AROUND), Math.min(height, row + AROUND + 1)]
      const [left, right] = [Math.max(0, column - AROUND), Math.min(width, column + AROUND + 1)]
      const at = (y, x) => sums[y * (width + 1) + x]
      const sum = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
      const mean = sum / ((bottom - top) * (right - left))
      if (brightness[row * width + column] < mean - DARKER) written[row * width + column] = 1
    }
  return written
}
const [AROUND, DARKER] = [10, 25]

/** Every run of written dots along a way, gaps of at most `gap` dots left out of account. */
function eachRun(written, { lines, step, length, next }, gap, look) {
  for (let line = 0; line < lines; line += 1) {
    const place = (at) => line * step + at * next
    let [from, last] = [-1, -1]
    const clear = () => {
      for (let at = from; at <= last; at += 1) written[place(at)] = 0
    }
    const end = () => {
      if (from >= 0) look(from, last + 1, clear)
    }
    for (let at = 0; at < length; at += 1) {
      if (!written[place(at)]) continue
      if (from < 0 || at - last - 1 > gap) {
        end()
        from = at
      }
      last = at
    }
    end()
  }
}

function tileOf(dots, corner, stride) {
  let [darkest, brightest, coloured, tinted] = [255, 0, 0, 0]
  for (let row = 0; row < TILE; row += 1)
    for (let column = 0; column < TILE; column += 1) {
      const at = corner + row * stride + column * 4
      const [blue, green, red] = [dots[at], dots[at + 1], dots[at + 2]]
      const brightness = (red * 77 + green * 150 + blue * 29) >> 8
      darkest = Math.min(darkest, brightness)
      brightest = Math.max(brightest, brightness)
      const chroma = Math.max(red, green, blue) - Math.min(red, green, blue)
      if (chroma > COLOUR) coloured += 1
      if (chroma > TINT) tinted += 1
    }
  return { drawn: brightest - darkest > INK, coloured: coloured > COLOURED_DOTS, tinted: tinted > COLOURED_DOTS }
}
