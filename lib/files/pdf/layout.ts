import { type Color, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { Temporal } from 'temporal-polyfill'
import type { InstantText, PlainDate } from '@/lib/domain/dates'

/** "2027-03-04" as 2027年3月4日. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${year}年${month}月${day}日`
}

/** An instant as Beijing clock time, "2027-03-04 14:03". */
export const beijingTime = (instant: InstantText): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

/** y runs upwards from the lower edge. */
export { a4 } from '@/lib/domain/attachment/page-fit'

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** "#1D5BBF" to a PDF colour. */
export function colour(hex: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  return rgb(red, green, blue)
}

/** Marks that may not begin a line, and marks that may not end one (GB/T 15834). */
const notFirst = '，。、；：？！）》」』】〉”’…—·%,.;:?!)]}'
const notLast = '（《「『【〈“‘([{'

/** Words, numbers and dates stay whole, every Chinese character may stand alone; punctuation clings to its neighbour. */
function pieces(text: string): string[] {
  const atoms = text.match(/\d{4}年\d{1,2}月\d{1,2}日|[A-Za-z0-9@_./:#?=&+%-]+|\s+|[^]/gu) ?? []
  return atoms.reduce<string[]>((made, atom) => {
    const last = made.at(-1)
    const clings = last !== undefined && (notFirst.includes(atom) || notLast.includes(last.slice(-1)))
    return clings ? [...made.slice(0, -1), last + atom] : [...made, atom]
  }, [])
}

/** Cuts a piece that alone is wider than the line. */
function cut(piece: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of piece) {
    if (line && !fits(line + character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

/** Breaks a text into lines no wider than `width` points. An empty text is one empty line. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line.trimEnd(), size) <= width
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of pieces(paragraph)) {
      if (fits(line + piece)) {
        line += piece
        continue
      }
      if (line.trim()) lines.push(line.trimEnd())
      const parts = cut(piece.trimStart(), fits)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
    }
    return [...lines, line.trimEnd()]
  })
}

export type TextStyle = { font: PDFFont; size: number; color: Color; lineHeight?: number }
export type Box = { x: number; y: number; width: number; height: number }

const lineHeightOf = (style: TextStyle): number => style.lineHeight ?? style.size * 1.5

/** Height of a text set in lines. */
export const heightOf = (lines: string[], style: TextStyle): number => lines.length * lineHeightOf(style)

/** Draws lines one below the other; `top` is the upper edge of the first line's slot. */
export function drawLines(
  page: PDFPage,
  lines: string[],
  style: TextStyle,
  place: { x: number; top: number; width?: number; align?: 'left' | 'center' | 'right' },
) {
  const { font, size, color } = style
  const { x, top, width = 0, align = 'left' } = place
  const step = lineHeightOf(style)
  lines.forEach((line, index) => {
    const spare = width - font.widthOfTextAtSize(line, size)
    const shift = align === 'left' ? 0 : align === 'right' ? spare : spare / 2
    // the ink of a Chinese glyph reaches from 0.12 below to 0.88 above the base line
    const baseline = top - step * (index + 0.5) - size * 0.38
    page.drawText(line, { x: x + shift, y: baseline, font, size, color })
  })
}

/** Draws lines centred from top to bottom in a box whose lower left corner is x, y. */
export function drawInBox(
  page: PDFPage,
  lines: string[],
  style: TextStyle,
  box: Box,
  align: 'left' | 'center' = 'left',
) {
  const top = box.y + box.height / 2 + heightOf(lines, style) / 2
  drawLines(page, lines, style, { x: box.x, top, width: box.width, align })
}

export type Cell = { text: string; width: number; style: TextStyle; fill?: Color; align?: 'left' | 'center' }
export type RowStyle = { line: Color; lineWidth: number; padding: number; minHeight: number }

/** The cells broken into lines, and the height the row needs. */
export function measureRow(cells: Cell[], row: RowStyle): { lines: string[][]; height: number } {
  const lines = cells.map(({ text, width, style }) => wrap(text, style.font, style.size, width - 2 * row.padding))
  const heights = cells.map(({ style }, index) => heightOf(lines[index] ?? [], style) + row.padding)
  return { lines, height: Math.max(row.minHeight, ...heights) }
}

/** Draws one row of a ruled table downwards from `top`; answers the lower edge. `height` stretches it. */
export function drawRow(
  page: PDFPage,
  cells: Cell[],
  row: RowStyle,
  place: { x: number; top: number; height?: number },
) {
  const { lines, height: needed } = measureRow(cells, row)
  const height = Math.max(needed, place.height ?? 0)
  const y = place.top - height
  let x = place.x
  cells.forEach(({ width, style, fill, align }, index) => {
    page.drawRectangle({
      x,
      y,
      width,
      height,
      borderColor: row.line,
      borderWidth: row.lineWidth,
      ...(fill ? { color: fill } : {}),
    })
    const inner = { x: x + row.padding, y, width: width - 2 * row.padding, height }
    drawInBox(page, lines[index] ?? [], style, inner, align)
    x += width
  })
  return y
}
