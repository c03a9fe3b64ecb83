import type { Dots } from './straighten'

/** Side of the fields by which the ground of a page is known, in dots; wider than a thick letter. */
const field = 32
/** How bright the paper becomes, and by how much a dot is made brighter at most: a dark picture on a page stays dark. */
const paper = 246
const mostGain = 1.9

/**
 * 去阴影: the ground of a page made evenly bright, in place. The brightest part of each field and its neighbours is taken
 * for paper; a colour keeps its tone, a seal stays red.
 */
export function withoutShadow({ width, height, data }: Dots): void {
  const [columns, rows] = [Math.ceil(width / field), Math.ceil(height / field)]
  const ground = spread(groundOf({ width, height, data }, columns, rows), columns, rows)
  for (let row = 0; row < height; row += 1) {
    const y = Math.max(0, Math.min(rows - 1, (row + 0.5) / field - 0.5))
    const [upper, lower] = [Math.floor(y), Math.min(rows - 1, Math.floor(y) + 1)]
    for (let column = 0; column < width; column += 1) {
      const x = Math.max(0, Math.min(columns - 1, (column + 0.5) / field - 0.5))
      const [left, right] = [Math.floor(x), Math.min(columns - 1, Math.floor(x) + 1)]
      const [fx, fy] = [x - left, y - upper]
      const of = (one: number, other: number) => ground[other * columns + one] ?? paper
      const here =
        (of(left, upper) * (1 - fx) + of(right, upper) * fx) * (1 - fy) +
        (of(left, lower) * (1 - fx) + of(right, lower) * fx) * fy
      const gain = Math.max(1, Math.min(mostGain, paper / Math.max(1, here)))
      const at = (row * width + column) * 4
      for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel] ?? 0) * gain
    }
  }
}

/** The brightness that nine of ten dots of each field do not exceed. */
function groundOf({ width, height, data }: Dots, columns: number, rows: number): Float32Array {
  const ground = new Float32Array(columns * rows)
  const counts = new Uint16Array(64)
  for (let at = 0; at < ground.length; at += 1) {
    counts.fill(0)
    const [left, top] = [(at % columns) * field, Math.floor(at / columns) * field]
    let dots = 0
    for (let row = top; row < Math.min(height, top + field); row += 2)
      for (let column = left; column < Math.min(width, left + field); column += 2) {
        const dot = (row * width + column) * 4
        const bright = ((data[dot] ?? 0) * 77 + (data[dot + 1] ?? 0) * 150 + (data[dot + 2] ?? 0) * 29) >> 8
        counts[bright >> 2] = (counts[bright >> 2] ?? 0) + 1
        dots += 1
      }
    let [above, value] = [0, 63]
    while (value > 0 && (above += counts[value] ?? 0) < dots / 10) value -= 1
    ground[at] = value * 4 + 2
  }
  return ground
}

/** The brightest of each field and its eight neighbours, then evened out, so that a line of letters leaves no mark. */
function spread(ground: Float32Array, columns: number, rows: number): Float32Array {
  const around = (from: Float32Array, join: (values: number[]) => number) =>
    from.map((_, at) => {
      const [x, y] = [at % columns, Math.floor(at / columns)]
      const values: number[] = []
      for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row += 1)
        for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column += 1)
          values.push(from[row * columns + column] ?? 0)
      return join(values)
    })
  const brightest = around(ground, (values) => Math.max(...values))
  return around(brightest, (values) => values.reduce((sum, value) => sum + value, 0) / values.length)
}
