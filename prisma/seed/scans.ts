import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { outlineOf } from '@/lib/files/pdf/outline'

/** Files as people really upload them, made by code; no font of the machine is used. Seed and tests share them. */

export type Scan = {
  title: string
  lines?: string[]
  pages?: number
  /** Exact size of the file in bytes; must be more than the scan needs. */
  ofBytes?: number
  /** Changes the grain of the paper, so that two scans of the same words differ. */
  seed?: number
}

const paper = { width: 827, height: 1169 }

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

async function svgText(text: string, size: number, y: number, weight: 'regular' | 'bold'): Promise<string> {
  const { path, width } = await outlineOf(text, weight)
  const scale = size / 1000
  const x = weight === 'bold' ? (paper.width - width * scale) / 2 : 90
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="${path}" fill="#1d2430"/></g>`
}

/** One page as a flatbed scanner sees it: grey paper with grain, words, a red stamp, slightly askew. */
export async function scannedPage({ title, lines = [], seed = 1 }: Scan, page: number, pages: number): Promise<Buffer> {
  const random = numbers(seed * 1000 + page)
  const grain = Buffer.from(Array.from({ length: 207 * 293 }, () => 232 + Math.floor(random() * 20)))
  const texts = await Promise.all([
    svgText(title, 40, 170, 'bold'),
    ...lines.map((line, index) => svgText(line, 23, 270 + index * 46, 'regular')),
    svgText(`第 ${page} 页 共 ${pages} 页`, 16, 1110, 'regular'),
  ])
  const stamp = `<circle cx="640" cy="960" r="78" fill="none" stroke="#b5322a" stroke-width="5" opacity="0.75"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}" height="${paper.height}">
    <g transform="rotate(${(random() - 0.5).toFixed(2)} 413 584)">${texts.join('')}${stamp}</g></svg>`
  return sharp(grain, { raw: { width: 207, height: 293, channels: 1 } })
    .resize(paper.width, paper.height)
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 72 })
    .toBuffer()
}

/** Lengthens a PDF to an exact size, the way an incremental save does: comments and a second end mark. */
export function paddedTo(bytes: Uint8Array, size: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const table = text.slice(text.lastIndexOf('startxref'))
  const room = size - bytes.length - table.length - 3
  if (room < 0) throw new Error(`a scan of ${bytes.length} bytes cannot be padded to ${size}`)
  const line = '%'.padEnd(80, ' ') + '\n'
  const filling = line.repeat(Math.ceil(room / 81)).slice(0, room)
  return Buffer.concat([bytes, Buffer.from(`\n${filling}\n${table}\n`, 'latin1')]).subarray(0, size)
}

/** A PDF of scanned pages: pictures only, as from a scanner. */
export async function scanPdf(scan: Scan): Promise<Uint8Array> {
  const { title, pages = 1, ofBytes } = scan
  const document = await newDocument(title)
  for (let page = 1; page <= pages; page += 1) {
    const image = await document.embedJpg(await scannedPage(scan, page, pages))
    document.addPage([595.28, 841.89]).drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 })
  }
  const bytes = await document.save({ useObjectStreams: false })
  return ofBytes === undefined ? bytes : paddedTo(bytes, ofBytes)
}

async function newDocument(title: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(title)
  document.setCreationDate(new Date('2026-01-05T02:00:00Z'))
  return document
}

/** A small born-digital PDF that the caller spoils. */
export async function plainPdf(
  spoil: (document: PDFDocument) => void | Promise<void> = () => undefined,
  useObjectStreams = true,
): Promise<Uint8Array> {
  const document = await newDocument('plain')
  document.addPage([595.28, 841.89]).drawRectangle({ x: 50, y: 50, width: 200, height: 100 })
  await spoil(document)
  return document.save({ useObjectStreams })
}

/** A portrait at the size of a one-inch photo, or as told. */
export async function photoJpeg({
  width = 413,
  height = 579,
  format = 'jpeg',
  orientation = 1 as number,
} = {}): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 350" preserveAspectRatio="none" width="${width}" height="${height}">
    <rect width="250" height="350" fill="#ffffff"/><path d="M30 350c0-70 40-100 95-100s95 30 95 100z" fill="#33415c"/>
    <ellipse cx="125" cy="150" rx="62" ry="80" fill="#e3bfa3"/><path d="M60 140c0-90 130-90 130 0c-20-40-110-40-130 0z" fill="#1f1a17"/></svg>`
  const picture = sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).withMetadata({ orientation })
  return new Uint8Array(await (format === 'png' ? picture.png() : picture.jpeg({ quality: 88 })).toBuffer())
}
