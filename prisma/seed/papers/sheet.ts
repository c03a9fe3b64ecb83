import type { Metrics } from './metrics'

/**
 * What stands on a page, before it is decided how the page becomes a file: words that can be copied, or the picture
 * that a scanner makes of it. Points from the upper left corner, y downwards; the y of a text is its base line.
 */
export type Mark =
  | ({ is: 'text'; x: number; y: number; text: string; size: number; colour: string } & TextLook)
  | { is: 'line'; from: Point; to: Point; width: number; colour: string }
  | { is: 'box'; x: number; y: number; width: number; height: number; line?: string; lineWidth?: number; fill?: string }
  | { is: 'ring'; x: number; y: number; rx: number; ry: number; line?: string; lineWidth?: number; fill?: string }

type Point = { x: number; y: number }
type TextLook = { bold?: boolean; opacity?: number; turn?: number; slant?: number }

export type Page = { width: number; height: number; marks: Mark[] }

export type TextStyle = TextLook & { size?: number; colour?: string; align?: 'left' | 'center' | 'right' }

export const ink = '#1b1f26'
export const red = '#b3261e'
const pen = '#22356f'

/** A page that is being written. */
export class Sheet {
  readonly marks: Mark[] = []

  constructor(
    readonly metrics: Metrics,
    readonly width = 595,
    readonly height = 842,
  ) {}

  get page(): Page {
    return { width: this.width, height: this.height, marks: this.marks }
  }

  text(x: number, y: number, text: string, style: TextStyle = {}): this {
    const { align = 'left', size = 11, colour = ink, ...look } = style
    const width = align === 'left' ? 0 : this.metrics.width(text, size, look.bold)
    const shift = align === 'center' ? width / 2 : width
    if (text !== '') this.marks.push({ is: 'text', x: x - shift, y, text, size, colour, ...look })
    return this
  }

  centre(y: number, text: string, style: TextStyle = {}): this {
    return this.text(this.width / 2, y, text, { ...style, align: 'center' })
  }

  /** A heading whose characters stand apart, as on certificates. */
  spaced(x: number, y: number, text: string, gap: number, style: TextStyle = {}): this {
    const { size = 11, bold } = style
    const letters = [...text]
    const total = letters.reduce((sum, letter) => sum + this.metrics.width(letter, size, bold) + gap, -gap)
    let at = x - total / 2
    for (const letter of letters) {
      this.text(at, y, letter, { ...style, align: 'left' })
      at += this.metrics.width(letter, size, bold) + gap
    }
    return this
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.7, colour = ink): this {
    this.marks.push({ is: 'line', from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, width, colour })
    return this
  }

  box(x: number, y: number, width: number, height: number, more: { line?: string; lineWidth?: number; fill?: string }) {
    this.marks.push({ is: 'box', x, y, width, height, ...more })
    return this
  }

  ring(x: number, y: number, rx: number, ry: number, more: { line?: string; lineWidth?: number; fill?: string }) {
    this.marks.push({ is: 'ring', x, y, rx, ry, ...more })
    return this
  }

  /** A paragraph in lines no wider than `width`; answers the base line that follows it. */
  paragraph(x: number, y: number, width: number, text: string, style: TextStyle & { leading?: number } = {}): number {
    const { size = 11, bold, leading = size * 1.8 } = style
    let at = y
    for (const line of this.metrics.lines(text, width, size, bold)) {
      this.text(x, at, line, style)
      at += leading
    }
    return at
  }

  /** 「名称：」 and what was filled in above a thin rule. */
  field(x: number, y: number, label: string, value: string, to: number, size = 11): this {
    const start = x + this.metrics.width(label, size)
    this.text(x, y, label, { size }).text(start + 6, y, value, { size, bold: true, colour: '#14213f' })
    return this.line(start + 2, y + 3.5, to, y + 3.5, 0.5, '#6b7280')
  }

  /** A name written by hand. */
  signature(x: number, y: number, name: string, size = 19): this {
    return this.text(x, y, name, { size, colour: pen, slant: 14, turn: -4 })
  }

  handwriting(x: number, y: number, text: string, size = 13): this {
    // a short note may climb, a long one would run into the lines above
    return this.text(x, y, text, { size, colour: pen, slant: 8, turn: text.length < 16 ? -1.5 : 0 })
  }

  /** Our own round seal: the owner on the upper arc, 演示 where a real one has its star. */
  seal(x: number, y: number, owner: string, foot = '公章', radius = 52): this {
    const letters = [...owner]
    this.ring(x, y, radius, radius, { line: red, lineWidth: 2.6 })
    const size = Math.min(12, (radius * 4.1) / letters.length)
    const step = Math.min(24, 236 / letters.length)
    letters.forEach((letter, index) => {
      const turn = (index - (letters.length - 1) / 2) * step
      const angle = (turn * Math.PI) / 180
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      const out = radius - size - 4
      const half = size / 2
      const at = { x: x + out * sin - half * cos, y: y - out * cos - half * sin }
      this.marks.push({ is: 'text', ...at, text: letter, size, colour: red, turn, opacity: 0.85 })
    })
    this.text(x, y + 6, '演示', { size: 17, bold: true, colour: red, align: 'center', opacity: 0.85 })
    return this.text(x, y + radius * 0.62, foot, { size: 9, colour: red, align: 'center', opacity: 0.85 })
  }

  /** Where a photograph is glued in: a drawn head, nobody's face. */
  photo(x: number, y: number, width: number, height: number, background = '#e9eef5'): this {
    const middle = x + width / 2
    this.box(x, y, width, height, { fill: background, line: '#9aa4b2', lineWidth: 0.6 })
    this.ring(middle, y + height * 0.36, width * 0.25, height * 0.24, { fill: '#2b2724' })
    this.ring(middle, y + height * 0.43, width * 0.2, height * 0.21, { fill: '#dcbb9f' })
    this.box(middle - width * 0.34, y + height * 0.72, width * 0.68, height * 0.28, { fill: '#3a4a66' })
    return this.ring(middle, y + height * 0.72, width * 0.34, height * 0.1, { fill: '#3a4a66' })
  }

  /** Every page says what it is: in its foot, and lightly across. */
  marked(): this {
    const { width, height } = this
    for (const part of [0.3, 0.62, 0.9])
      this.text(width * 0.22, height * part, '演 示 文 件', { size: 52, colour: '#8a94a6', opacity: 0.13, turn: -24 })
    return this.centre(height - 14, '演示文件 · 内容虚构 · 不具有任何效力', { size: 8, colour: '#8a2b25' })
  }
}
