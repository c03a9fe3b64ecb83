import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, PDFRawStream, type PDFDict, type PDFDocument } from 'pdf-lib'
import type { Fineness } from '@/lib/domain/attachment/page-fit'
import { blank, lastJpeg } from './picture'

/** Less than this share of its bytes must be left, or the picture stays as it was. */
const worthwhile = 0.9

/**
 * Makes the pictures of a document smaller, in place, the text as it was. Only what a browser surely shows again is touched
 * (JPEG and plain dots in grey or RGB); a picture keeps so many dots an inch even where it covers the whole of the largest page.
 */
export async function shrinkPictures(document: PDFDocument, { dpi, quality }: Fineness, stopped: () => boolean) {
  const sides = document.getPages().map((page) => Math.max(page.getWidth(), page.getHeight()))
  const longest = (Math.max(...sides, 1) / 72) * dpi
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (stopped()) return
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue
    const picture = await pictureOf(object)
    if (!picture) continue
    const share = Math.min(1, longest / Math.max(picture.width, picture.height))
    const { canvas, pen } = blank({ width: picture.width * share, height: picture.height * share })
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = new Uint8Array(await (await lastJpeg(canvas, quality)).arrayBuffer())
    if (smaller.length > object.contents.length * worthwhile) continue
    const dict = object.dict.clone(document.context)
    const changes = { Width: canvas.width, Height: canvas.height, BitsPerComponent: 8, Length: smaller.length }
    for (const [name, value] of Object.entries(changes)) dict.set(PDFName.of(name), PDFNumber.of(value))
    dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceRGB'))
    dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
    dict.delete(PDFName.of('DecodeParms'))
    document.context.assign(ref, PDFRawStream.of(dict, smaller))
  }
}

const numberOf = (dict: PDFDict, name: string): number => {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** Components of a dot: 3 or 1; 0 for what is not plain (palettes, CMYK, spot colours). */
function componentsOf(dict: PDFDict): number {
  const space = dict.lookup(PDFName.of('ColorSpace'))
  if (space === PDFName.of('DeviceRGB')) return 3
  if (space === PDFName.of('DeviceGray')) return 1
  if (!(space instanceof PDFArray)) return 0
  const [kind, profile] = [space.lookup(0), space.size() > 1 ? space.lookup(1) : undefined]
  if (kind === PDFName.of('CalRGB')) return 3
  if (kind === PDFName.of('CalGray')) return 1
  const count = profile instanceof PDFRawStream ? numberOf(profile.dict, 'N') : 0
  return kind === PDFName.of('ICCBased') && (count === 1 || count === 3) ? count : 0
}

const untouched = ['Mask', 'Decode', 'ImageMask', 'DecodeParms']

async function pictureOf(stream: PDFRawStream): Promise<ImageBitmap | null> {
  const { dict } = stream
  if (untouched.some((name) => dict.has(PDFName.of(name))) || componentsOf(dict) === 0) return null
  const named = dict.lookup(PDFName.of('Filter'))
  const filter = named instanceof PDFArray && named.size() === 1 ? named.lookup(0) : named
  try {
    if (filter === PDFName.of('DCTDecode'))
      return await createImageBitmap(new Blob([new Uint8Array(stream.contents)], { type: 'image/jpeg' }), {
        imageOrientation: 'none',
      })
    return filter === PDFName.of('FlateDecode') ? await plainDots(stream) : null
  } catch {
    // what the browser cannot show stays as it is
    return null
  }
}

async function plainDots(stream: PDFRawStream): Promise<ImageBitmap | null> {
  const [width, height] = [numberOf(stream.dict, 'Width'), numberOf(stream.dict, 'Height')]
  const components = componentsOf(stream.dict)
  if (numberOf(stream.dict, 'BitsPerComponent') !== 8 || width * height > 60_000_000) return null
  const dots = decodePDFRawStream(stream).decode()
  if (dots.length < width * height * components) return null
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      data[at * 4 + channel] = dots[at * components + (components === 3 ? channel : 0)] ?? 0
    data[at * 4 + 3] = 255
  }
  return createImageBitmap(new ImageData(data, width, height))
}
