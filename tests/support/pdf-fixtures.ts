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
