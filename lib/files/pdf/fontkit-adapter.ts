import * as fontkit from 'fontkit'
import type { PDFDocument } from 'pdf-lib'

type PdfFontkit = Parameters<PDFDocument['registerFontkit']>[0]
type Subset = { encode(): Uint8Array; encodeStream(): SubsetStream }
type SubsetStream = { on(event: string, then: (bytes: Uint8Array) => void): SubsetStream }
type SubsettableFont = { createSubset(): Subset }

/** The one-piece answer of fontkit 2 in the shape of the stream that pdf-lib reads. */
function streamOf(subset: Subset): SubsetStream {
  const stream: SubsetStream = {
    on(event, then) {
      // pdf-lib subscribes to "data" first and resolves on "end"
      if (event === 'data') then(subset.encode())
      if (event === 'end') queueMicrotask(() => then(new Uint8Array()))
      return stream
    },
  }
  return stream
}

/**
 * Lets pdf-lib 1.17 use fontkit 2. pdf-lib was written for fontkit 1, whose own fork leaves most glyphs of a Chinese
 * subset blank although the text can still be extracted; the only difference it meets is how a subset is handed over.
 */
export const chineseFontkit: PdfFontkit = {
  create(bytes, name) {
    const font = fontkit.create(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      name,
    ) as object as SubsettableFont & ReturnType<PdfFontkit['create']>
    const createSubset = font.createSubset.bind(font)
    font.createSubset = () => {
      const subset = createSubset()
      subset.encodeStream = () => streamOf(subset)
      return subset as typeof subset & ReturnType<ReturnType<PdfFontkit['create']>['createSubset']>
    }
    return font
  },
}
