import { degrees } from 'pdf-lib'
import sharp from 'sharp'
import { numbers } from '../scans'
import { bytesOf, newPaper } from './document'
import { metrics, type Metrics } from './metrics'
import type { Mark, Page } from './sheet'

/** How somebody scanned a paper. Colour and upright is what the guides ask for. */
export type ScanLook = {
  /** Degrees with the clock by which the page lies askew. */
  askew?: number
  grey?: boolean
  /** The pixels stand on their head. */
  upsideDown?: boolean
  /** The pixels lie on their side and /Rotate 90 sets them upright, as some scanners write it. */
  sideways?: boolean
}

/** Dots per point: 115 to the inch, at which small print can still be read. */
const scale = 1.6
const glass = '#6d6f72'

const xml = (value: number): string => value.toFixed(1)

function words(mark: Extract<Mark, { is: 'text' }>, { outline, unitsPerEm }: Metrics): string {
  const { x, y, text, size, bold, colour, opacity = 1, turn = 0, slant = 0 } = mark
  const factor = size / unitsPerEm
  let at = 0
  const letters = [...text].map((letter) => {
    const { path, advance } = outline(letter, bold)
    const made = path ? `<path transform="translate(${at} 0)" d="${path}"/>` : ''
    at += advance
    return made
  })
  const place = `translate(${xml(x)} ${xml(y)}) rotate(${turn}) skewX(${-slant}) scale(${factor} ${-factor})`
  return `<g transform="${place}" fill="${colour}" opacity="${opacity}">${letters.join('')}</g>`
}

function drawn(mark: Mark, known: Metrics): string {
  if (mark.is === 'text') return words(mark, known)
  if (mark.is === 'line') {
    const { from, to, width, colour } = mark
    return `<path d="M${xml(from.x)} ${xml(from.y)}L${xml(to.x)} ${xml(to.y)}" stroke="${colour}" stroke-width="${width}"/>`
  }
  const look = `fill="${mark.fill ?? 'none'}" ${mark.line ? `stroke="${mark.line}" stroke-width="${mark.lineWidth ?? 0.7}"` : ''}`
  if (mark.is === 'box')
    return `<rect x="${xml(mark.x)}" y="${xml(mark.y)}" width="${xml(mark.width)}" height="${xml(mark.height)}" ${look}/>`
  return `<ellipse cx="${xml(mark.x)}" cy="${xml(mark.y)}" rx="${mark.rx}" ry="${mark.ry}" ${look}/>`
}

/** The page on the glass: paper with grain, its four edges in sight. */
async function picture(
  page: Page,
  look: ScanLook,
  seed: number,
): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const known = await metrics()
  const random = numbers(seed)
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)]
  const body = page.marks.map((mark) => drawn(mark, known)).join('')
  const shrunk = look.askew === undefined ? 0.985 : 0.94
  const middle = `${page.width / 2} ${page.height / 2}`
  const lying = `translate(${middle}) rotate(${look.askew ?? 0}) scale(${shrunk}) translate(${-page.width / 2} ${-page.height / 2})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${page.width} ${page.height}">
    <rect width="100%" height="100%" fill="${glass}"/><g transform="${lying}">
    <rect width="${page.width}" height="${page.height}" fill="#fbfaf6"/>${body}</g></svg>`
  const grain = Buffer.from(Array.from({ length: 160 * 160 }, () => 120 + Math.floor(random() * 17)))
  const raw = { width: 160, height: 160, channels: 1 } as const
  const noise = await sharp(grain, { raw })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .png()
    .toBuffer()
  let image = sharp(
    await sharp(Buffer.from(svg))
      .composite([{ input: noise, blend: 'soft-light' }])
      .png({ compressionLevel: 1 })
      .toBuffer(),
  )
  if (look.grey) image = image.grayscale()
  const turn = look.upsideDown ? 180 : look.sideways ? 270 : 0
  if (turn) image = image.rotate(turn)
  const onSide = turn === 270
  return {
    jpeg: await image.jpeg({ quality: 74 }).toBuffer(),
    width: onSide ? page.height : page.width,
    height: onSide ? page.width : page.height,
  }
}

/** A file of pictures only, as a scanner makes it: nothing in it can be selected. */
export async function toScan(pages: readonly Page[], title: string, look: ScanLook, seed: number): Promise<Uint8Array> {
  const document = await newPaper(title)
  for (const [index, page] of pages.entries()) {
    const { jpeg, width, height } = await picture(page, look, seed * 10 + index)
    const image = await document.embedJpg(jpeg)
    const target = document.addPage([width, height])
    target.drawImage(image, { x: 0, y: 0, width, height })
    if (look.sideways) target.setRotation(degrees(90))
  }
  return bytesOf(document)
}
