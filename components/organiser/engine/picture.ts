import type { Corners, PilePage } from '@/lib/domain/attachment/pile'
import type { Size } from '@/lib/domain/attachment/page-fit'
import type { SourceKind } from './kinds'
import { withoutShadow } from './shadow'
import { inDots, sheetSize, straightened } from './straighten'

export type Drawn = { canvas: OffscreenCanvas; pen: OffscreenCanvasRenderingContext2D }

export function blank({ width, height }: Size): Drawn {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no canvas')
  pen.imageSmoothingQuality = 'high'
  // what is transparent in a picture is paper
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, pen }
}

/** Gives the dots of a canvas back at once: the collector does not know how heavy they are. */
export function cleared(canvas: OffscreenCanvas): void {
  canvas.width = 0
  canvas.height = 0
}

/**
 * A picture upright, as whoever took it held the camera. Only its dots go on: what the file knows of place, time and device
 * stays behind. Throws where it cannot be decoded.
 */
export async function opened(file: Blob, kind: SourceKind): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (problem) {
    if (kind !== 'heic') throw problem
    return createImageBitmap(await fromHeic(file))
  }
}

/** The decoder (LGPL, a file of its own) is loaded when the first such photograph arrives. */
async function fromHeic(file: Blob): Promise<ImageData> {
  const { default: libheif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
  const [picture, ...others] = new (libheif().HeifDecoder)().decode(new Uint8Array(await file.arrayBuffer()))
  if (!picture) throw new Error('no picture')
  const target = new ImageData(picture.get_width(), picture.get_height())
  const filled = await new Promise<ImageData | null>((resolve) => picture.display(target, resolve))
  for (const one of [picture, ...others]) one.free()
  if (!filled) throw new Error('not decoded')
  return filled
}

/** Size in dots of what is cut out of a picture, after its turn. */
export function sizeAsSeen(picture: Size, { corners, turn }: Pick<PilePage, 'corners' | 'turn'>): Size {
  const { width, height } = corners ? sheetSize(inDots(corners, picture)) : picture
  return turn % 180 === 0 ? { width, height } : { width: height, height: width }
}

type Drawing = { page: Pick<PilePage, 'corners' | 'turn'>; size: Size; shadowless?: boolean }

/** A page of a picture, cut, straightened and turned, in so many dots. */
export function drawn(picture: ImageBitmap, { page, size, shadowless }: Drawing): OffscreenCanvas {
  const { corners, turn } = page
  const lying = turn % 180 === 0 ? size : { width: size.height, height: size.width }
  const flat = corners ? sheetOf(picture, corners, lying) : picture
  const { canvas, pen } = blank(size)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((turn * Math.PI) / 180)
  pen.drawImage(flat, -lying.width / 2, -lying.height / 2, lying.width, lying.height)
  if (flat instanceof OffscreenCanvas) cleared(flat)
  if (shadowless) {
    const { width, height, data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    withoutShadow({ width, height, data })
    pen.putImageData(new ImageData(data, width, height), 0, 0)
  }
  return canvas
}

/** The sheet between the corners; the picture is first made as small as the sheet needs, so that no dot is skipped. */
function sheetOf(picture: ImageBitmap, corners: Corners, { width, height }: Size): OffscreenCanvas {
  const natural = sheetSize(inDots(corners, picture))
  const share = Math.min(1, Math.max(width / natural.width, height / natural.height))
  const { canvas, pen } = blank({ width: picture.width * share, height: picture.height * share })
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const dots = pen.getImageData(0, 0, canvas.width, canvas.height)
  const inside = inDots(corners, canvas)
  cleared(canvas)
  const target = { width: Math.round(width), height: Math.round(height) }
  const sheet = straightened(dots, inside, target)
  const flat = blank(target)
  flat.pen.putImageData(new ImageData(sheet.data, sheet.width, sheet.height), 0, 0)
  return flat.canvas
}

/** A size within so many dots on its longer side. */
export function within({ width, height }: Size, longest: number): Size {
  const share = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

export const jpeg = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality })

/** The same of a canvas that nobody needs any more. */
export async function lastJpeg(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const blob = await jpeg(canvas, quality)
  cleared(canvas)
  return blob
}
