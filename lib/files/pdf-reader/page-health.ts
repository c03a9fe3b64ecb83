import sharp from 'sharp'
import type { PdfContents } from './read-pdf'
import { type Page, resolve } from './pages'
import { filtersOf, unpack } from './unpack'
import { type Budget, entriesOf, itemsOf, nameOf, type PdfStream, type PdfValue } from './values'

/** Whether a page can be shown: `lost` when what it draws is missing or unreadable, `blank` when it draws nothing. */
export type PageHealth = 'good' | 'blank' | 'lost'

const streamOf = (value: PdfValue | undefined): PdfStream | undefined =>
  value !== null && typeof value === 'object' && value.type === 'stream' ? value : undefined

/** The newest instructions of the page, or the images it may draw; undefined members are references to nothing. */
function contentStreams(contents: PdfContents, page: Page): (PdfStream | undefined)[] {
  const written = resolve(contents, page.get('Contents'))
  if (written === undefined && page.has('Contents')) return [undefined]
  const parts = itemsOf(written) ?? (written === undefined || written === null ? [] : [written])
  return parts.map((part) => streamOf(resolve(contents, part)))
}

/** The resources of the page itself (inherited ones are shared and not looked into). */
function imagesOf(contents: PdfContents, page: Page): PdfStream[] {
  const resources = entriesOf(resolve(contents, page.get('Resources')))
  const objects = entriesOf(resolve(contents, resources?.get('XObject')))
  return [...(objects?.values() ?? [])]
    .map((value) => streamOf(resolve(contents, value)))
    .filter((stream) => stream !== undefined)
    .filter((stream) => nameOf(stream.entries.get('Subtype')) === 'Image')
}

/** True for a photograph that stops half way or is not one at all. */
async function isBrokenJpeg(bytes: Uint8Array): Promise<boolean> {
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: 150_000_000 })
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return false
  } catch {
    return true
  }
}

/** Looks once at each stream; pages often share them. */
export class PageDoctor {
  private readonly known = new Map<PdfStream, Promise<boolean>>()

  constructor(
    private readonly bytes: Uint8Array,
    private readonly contents: PdfContents,
    private readonly budget: Budget,
  ) {}

  async examine(page: Page): Promise<PageHealth> {
    const streams = contentStreams(this.contents, page)
    if (streams.length === 0) return page.has('Annots') ? 'good' : 'blank'
    for (const stream of [...streams, ...imagesOf(this.contents, page)])
      if (!stream || !(await this.isReadable(stream))) return 'lost'
    return 'good'
  }

  private isReadable(stream: PdfStream): Promise<boolean> {
    const earlier = this.known.get(stream)
    if (earlier) return earlier
    const answer = this.read(stream)
    this.known.set(stream, answer)
    return answer
  }

  private async read(stream: PdfStream): Promise<boolean> {
    if (stream.cut) return false
    const packed = this.bytes.subarray(stream.start, stream.end)
    const filters = filtersOf(stream.entries)
    if (filters.length === 1 && filters[0] === 'DCTDecode') return !(await isBrokenJpeg(packed))
    return (await unpack(packed, stream.entries, this.budget)) !== 'damaged'
  }
}
