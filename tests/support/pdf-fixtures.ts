import { deflateSync } from 'node:zlib'
import { PDFName, PDFString } from 'pdf-lib'
import sharp from 'sharp'
import { numbers, paddedTo, photoJpeg, plainPdf, scanPdf } from '@/prisma/seed/scans'
import { encryptedPdf } from './encrypted-pdf'

export { paddedTo, photoJpeg, plainPdf, scanPdf }

/** Files as they should not be. All are made by code. */

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function withCatalogEntry(name: string, entries: Record<string, unknown>): Promise<Uint8Array> {
  return plainPdf((document) => document.catalog.set(PDFName.of(name), document.context.obj(entries as never)))
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
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
        'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n' +
        'trailer<</Root 1 0 R/Size 3>>\nstartxref\n96\n%%EOF\n',
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

/** ASCII85 as PDF writes it. */
function ascii85(bytes: Uint8Array): Uint8Array {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const left = Math.min(4, bytes.length - at)
    let value = 0
    for (let index = 0; index < 4; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
    const digits: string[] = []
    for (let index = 0; index < 5; index += 1) {
      digits.unshift(String.fromCharCode(33 + (value % 85)))
      value = Math.floor(value / 85)
    }
    text += digits.slice(0, left + 1).join('')
  }
  return ascii(`${text}~>`)
}

/** As literal runs of at most 128 bytes. */
const runLength = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([
    ...Array.from({ length: Math.ceil(bytes.length / 128) }, (_, index) => {
      const run = bytes.subarray(index * 128, index * 128 + 128)
      return Buffer.concat([Uint8Array.of(run.length - 1), run])
    }),
    Uint8Array.of(128),
  ])

const hex = (bytes: Uint8Array): Uint8Array => ascii(`${Buffer.from(bytes).toString('hex')}>`)

/** Ways in which a PDF may pack its objects, by the names of the filters in the order of unpacking. */
export const packings: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  '/ASCIIHexDecode': hex,
  '/ASCII85Decode': ascii85,
  '/RunLengthDecode': runLength,
  '/FlateDecode': (bytes) => deflateSync(bytes),
  '[/FlateDecode/FlateDecode]': (bytes) => deflateSync(deflateSync(bytes)),
  '[/ASCII85Decode/FlateDecode]': (bytes) => ascii85(deflateSync(bytes)),
}

/** A sound PDF of one page whose action at opening stands among objects packed in this way. */
export function packedAction(action: string, filter: string): Uint8Array {
  const pack = packings[filter]
  if (!pack) throw new Error(filter)
  const packed = Buffer.from(pack(ascii(`5 0 ${action}`)))
  const objects = [
    ascii('<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>'),
    ascii('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    ascii('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
    Buffer.concat([
      ascii(`<</Type/ObjStm/N 1/First 4/Filter${filter}/Length ${packed.length}>>stream\n`),
      packed,
      ascii('\nendstream'),
    ]),
  ]
  const parts: Uint8Array[] = [ascii('%PDF-1.5\n')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const places = objects.map((object, index) => {
    const at = length()
    parts.push(ascii(`${index + 1} 0 obj`), object, ascii('endobj\n'))
    return at
  })
  const at = length()
  const row = (kind: number, place: number, index: number) => {
    const bytes = Buffer.alloc(7)
    bytes.writeUInt8(kind, 0)
    bytes.writeUInt32BE(place, 1)
    bytes.writeUInt16BE(index, 5)
    return bytes
  }
  const table = Buffer.concat([row(0, 0, 0), ...places.map((place) => row(1, place, 0)), row(2, 4, 0), row(1, at, 0)])
  parts.push(
    ascii(`6 0 obj<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length ${table.length}>>stream\n`),
    table,
    ascii(`\nendstream endobj\nstartxref\n${at}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}
