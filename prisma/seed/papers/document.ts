import { deflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import { PDFContentStream, PDFDocument, type PDFContext } from 'pdf-lib'
import { fontBytes, type Fonts } from '@/lib/files/pdf/fonts'

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]
type Font = Extract<ReturnType<typeof fontkit.create>, { createSubset(): unknown }>

const parsed = new WeakMap<Uint8Array, Font>()

/**
 * Some hundred papers are written in one go: each font is parsed once, and letter stands beside letter without the
 * shaping that a print of the portal gets.
 */
const quickFontkit: Fontkit = {
  create(bytes, name) {
    const known = parsed.get(bytes)
    if (known) return known
    const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    if (!('createSubset' in font)) throw new Error('a collection of fonts is no font')
    const plain = Object.assign(font, {
      layout: (text: string) => ({
        glyphs: [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0)),
      }),
    })
    parsed.set(bytes, plain)
    return plain
  },
}

/** The properties of every paper are the same, so that the same facts give the same bytes. */
const made = new Date('2026-01-05T02:00:00Z')

export async function newPaper(title: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(quickFontkit)
  deflateQuickly(document.context)
  document.setTitle(title)
  document.setProducer('pdf-lib')
  document.setCreationDate(made)
  return document
}

/** Both weights, as subsets of what the paper says. */
export const fontsOf = async (document: PDFDocument): Promise<Fonts> => ({
  regular: await document.embedFont(await fontBytes('regular'), { subset: true, customName: 'Paper-regular' }),
  bold: await document.embedFont(await fontBytes('bold'), { subset: true, customName: 'Paper-bold' }),
})

export function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document
  for (const [ref, drawn] of context.enumerateIndirectObjects())
    if (drawn instanceof PDFContentStream) context.assign(ref, context.flateStream(drawn.getUnencodedContents()))
  return document.save({ useObjectStreams: false })
}

/** pdf-lib deflates in JavaScript, Node natively and in half the time. */
function deflateQuickly(context: PDFContext): void {
  context.flateStream = (contents, dict = {}) =>
    context.stream(deflateSync(contents), { ...dict, Filter: 'FlateDecode' })
}
