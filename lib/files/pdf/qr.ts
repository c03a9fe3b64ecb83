import type { PDFPage } from 'pdf-lib'
import { create } from 'qrcode'
import { colour } from './layout'

/** Light modules around the code that every reader needs (ISO/IEC 18004). */
const quietZone = 4

/** Draws a QR code as vectors, sharp at every print size; `size` includes the quiet zone. */
export function drawQr(page: PDFPage, text: string, place: { x: number; y: number; size: number }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const unit = place.size / (modules.size + 2 * quietZone)
  const rows = Array.from({ length: modules.size }, (_, row) =>
    modules.data.slice(row * modules.size, (row + 1) * modules.size),
  )
  page.drawRectangle({ ...place, width: place.size, height: place.size, color: colour('#FFFFFF') })
  // runs of dark modules become one bar each, a hair taller so that no white line shows between rows
  const bars = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1.02h-${length}z`))
  page.drawSvgPath(bars.join(''), {
    x: place.x + quietZone * unit,
    y: place.y + place.size - quietZone * unit,
    scale: unit,
    color: colour('#000000'),
    borderWidth: 0,
  })
}

/** Start and length of every run of dark modules in a row. */
function runsOf(row: Uint8Array): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, at) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === at) last[1] += 1
    else runs.push([at, 1])
  })
  return runs
}
