import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import sharp from 'sharp'
import { outlineOf } from '@/lib/files/pdf/outline'
import { encryptedPdf } from './encrypted-pdf'

/** Files as people really upload them, and as they should not. All are made by code; no font of the machine is used. */

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
function numbers(seed: number): () => number {
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
async function scannedPage({ title, lines = [], seed = 1 }: Scan, page: number, pages: number): Promise<Buffer> {
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

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function withCatalogEntry(name: string, value: Parameters<PDFDocument['context']['obj']>[0]) {
  return plainPdf((document) => document.catalog.set(PDFName.of(name), document.context.obj(value as never)))
}

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2))

/** The same file with its table of contents pointing nowhere: readers repair that. */
const withLostTable = (bytes: Uint8Array): Uint8Array =>
  ascii(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n99999999'),
  )

/** The same file with a hole torn into the middle of its largest picture. */
function withHole(bytes: Uint8Array): Uint8Array {
  const torn = bytes.slice()
  const start = Buffer.from(torn).indexOf(Buffer.from([0xff, 0xd8, 0xff]))
  return torn.fill(0xff, start + 300, start + 700)
}

const zip = ascii('PK\x03\x04\x14\0\0\0\x08\0' + 'x'.repeat(40) + 'PK\x05\x06' + '\0'.repeat(18))

/** Bad files by name. Each call makes them anew. */
export const badPdf = {
  empty: async () => new Uint8Array(),
  renamedProgram: async () => ascii('MZ\x90\0\x03\0\0\0' + '\0'.repeat(120) + 'PE\0\0' + '\x90'.repeat(2000)),
  renamedPng: async () =>
    new Uint8Array(
      await sharp({ create: { width: 300, height: 400, channels: 3, background: '#d0d8e0' } })
        .png()
        .toBuffer(),
    ),
  renamedWord: async () =>
    Buffer.concat([ascii('PK\x03\x04\x14\0\0\0\x08\0' + '\0'.repeat(16) + 'word/document.xml'), zip]),
  renamedText: async () => new Uint8Array(Buffer.from('本人郑重承诺所填写信息真实有效。\n', 'utf8')),
  truncated: async () => half(await scanPdf({ title: '户口本首页及本人页' })),
  hole: async () => withHole(await scanPdf({ title: '学历证书' })),
  lostTable: async () => withLostTable(await scanPdf({ title: '学位证书' })),
  onlyHeader: async () => ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  noise: async () =>
    ascii(
      '%PDF-1.7\n' +
        Array.from(
          { length: 20000 },
          (
            (next) => () =>
              String.fromCharCode(next() * 256)
          )(numbers(7)),
        ).join(''),
    ),
  tooLarge: async (limit: number) => scanPdf({ title: '应税收入材料', ofBytes: limit + 1 }),
  encrypted: async () => encryptedPdf(),
  noPages: async () =>
    ascii(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
    ),
  script: () => plainPdf((document) => document.addJavaScript('open', 'app.alert(1)')),
  attachment: () =>
    plainPdf((document) => document.attach(ascii('MZ'), 'invoice.exe', { mimeType: 'application/octet-stream' })),
  launch: () => withCatalogEntry('OpenAction', { Type: 'Action', S: 'Launch', F: PDFString.of('calc.exe') }),
  automatic: () => withCatalogEntry('AA', { WC: { Type: 'Action', S: 'GoTo', D: [] } }),
  xfa: () => withCatalogEntry('AcroForm', { Fields: [], XFA: [PDFString.of('template')] }),
  mediaNote: () =>
    plainPdf((document) => {
      const note = document.context.obj({ Type: 'Annot', Subtype: 'RichMedia', Rect: [0, 0, 10, 10] })
      document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([note]))
    }),
  scriptBeforeHeader: async () => Buffer.concat([ascii('/*'), await plainPdf(), ascii('*/=1;alert(1)')]),
  archiveBehind: async () => Buffer.concat([await plainPdf(), zip]),
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

const plainPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } })

/** Bad photos by name. */
export const badPhoto = {
  empty: async () => new Uint8Array(),
  landscape: () => photoJpeg({ width: 800, height: 600 }),
  tiny: () => photoJpeg({ width: 100, height: 140 }),
  blank: async () => new Uint8Array(await plainPicture(413, 579).jpeg().toBuffer()),
  gif: async () => new Uint8Array(await plainPicture(413, 579).gif().toBuffer()),
  truncated: async () => half(await photoJpeg()),
  renamedPdf: () => plainPdf(),
  /** A picture of 50,000 × 50,000 dots that is a few kilobytes small until it is unpacked. */
  flood: async () => {
    const png = Buffer.from(await plainPicture(413, 579).png().toBuffer())
    png.writeUInt32BE(50_000, 16)
    png.writeUInt32BE(50_000, 20)
    return new Uint8Array(png)
  },
}
