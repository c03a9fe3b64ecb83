import { degrees, type PDFPage } from 'pdf-lib'
import type { Fonts } from '@/lib/files/pdf/fonts'
import { colour } from '@/lib/files/pdf/layout'
import { bytesOf, fontsOf, newPaper } from './document'
import type { Mark, Page } from './sheet'

function draw(target: PDFPage, { height }: Page, mark: Mark, fonts: Fonts): void {
  if (mark.is === 'text') {
    const { x, y, text, size, bold, opacity, turn = 0, slant = 0 } = mark
    const placed = { x, y: height - y, size, font: bold ? fonts.bold : fonts.regular, color: colour(mark.colour) }
    // pdf-lib turns against the clock, the marks with it
    const look = { rotate: degrees(-turn), xSkew: degrees(slant), ...(opacity === undefined ? {} : { opacity }) }
    return target.drawText(text, { ...placed, ...(turn || slant || opacity ? look : {}) })
  }
  if (mark.is === 'line') {
    const { from, to, width } = mark
    const ends = { start: { x: from.x, y: height - from.y }, end: { x: to.x, y: height - to.y } }
    return target.drawLine({ ...ends, thickness: width, color: colour(mark.colour) })
  }
  const { line, lineWidth = 0.7, fill } = mark
  const look = {
    ...(line ? { borderColor: colour(line), borderWidth: lineWidth } : {}),
    ...(fill ? { color: colour(fill) } : {}),
  }
  if (mark.is === 'box') {
    const { x, y, width } = mark
    return target.drawRectangle({ x, y: height - y - mark.height, width, height: mark.height, ...look })
  }
  const { x, y, rx, ry } = mark
  target.drawEllipse({ x, y: height - y, xScale: rx, yScale: ry, ...look })
}

/** A born-digital file: its words can be selected and read by a machine. */
export async function toPdf(pages: readonly Page[], title: string): Promise<Uint8Array> {
  const document = await newPaper(title)
  const fonts = await fontsOf(document)
  for (const page of pages) {
    const target = document.addPage([page.width, page.height])
    for (const mark of page.marks) draw(target, page, mark, fonts)
  }
  return bytesOf(document)
}
