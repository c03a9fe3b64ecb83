import sharp, { type Metadata, type Sharp } from 'sharp'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { kindOfFile } from './file-kind'
import { megabyte, refuseSize, sha256Of } from './inspect-pdf'
import { inTurn } from './in-turn'

/** What a 证件照片 must be (I-15). The references give no figures: all are provisional (GP-18). */
export const photoRules = {
  /** Bytes, inclusive. */
  maxBytes: 2 * megabyte,
  /** One inch at 300 dots per inch, 25 × 35 mm. */
  minWidth: 295,
  minHeight: 413,
  /** One inch is 0.714; the picture of the national ID card (358 × 441) 0.812; phones and studios cut between 2:3 and that. */
  minRatio: 0.66,
  maxRatio: 0.82,
} as const

/** Larger pictures are made smaller; enough for print at 600 dots per inch. */
const keptHeight = 827
const maxPixels = 60_000_000

export type PhotoInspection = { bytes: Uint8Array; width: number; height: number; sha256: string }

/** Width and height as seen, after the turn that phones only note in the file. */
function seenSize({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

/** A picture of one single colour is no portrait. */
async function isBlank(picture: Sharp): Promise<boolean> {
  const { channels } = await picture.clone().flatten({ background: '#fff' }).resize(64, 64, { fit: 'fill' }).stats()
  return channels.every(({ stdev }) => stdev < 3)
}

async function judge(bytes: Uint8Array): Promise<Result<PhotoInspection>> {
  const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels })
  const metadata = await picture.metadata()
  if (metadata.format !== 'jpeg' && metadata.format !== 'png')
    return refuse('photo.not-jpeg-or-png', { params: { kind: 'image' } })
  const { width, height } = seenSize(metadata)
  const { minWidth, minHeight, minRatio, maxRatio } = photoRules
  if (width * height > maxPixels) return refuse('photo.too-many-pixels')
  if (width < minWidth || height < minHeight)
    return refuse('photo.too-small', { params: { width, height, minWidth, minHeight } })
  if (width / height < minRatio || width / height > maxRatio)
    return refuse('photo.proportion', { params: { width, height } })
  if (await isBlank(picture)) return refuse('photo.blank')
  const { data, info } = await picture
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ height: keptHeight, withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 90, mozjpeg: false })
    .toBuffer({ resolveWithObject: true })
  return ok({ bytes: new Uint8Array(data), width: info.width, height: info.height, sha256: sha256Of(data) })
}

/**
 * Judges a 证件照片 by content (JPEG or PNG) and answers it turned upright, without metadata (place, device) and as JPEG.
 * Refuses with a code `photo.*` of lib/labels/files. `bytes` of the answer is what is to be stored. Never throws for
 * bad input.
 */
export async function inspectPhoto(bytes: Uint8Array): Promise<Result<PhotoInspection>> {
  if (bytes.length === 0) return refuse('photo.empty')
  const kind = kindOfFile(bytes)
  if (kind !== 'image') return refuse('photo.not-jpeg-or-png', { params: { kind } })
  const tooLarge = refuseSize(bytes.length, photoRules.maxBytes)
  if (tooLarge) return refuse('photo.too-large', { params: tooLarge.refusal.params })
  return inTurn(async () => {
    try {
      return await judge(bytes)
    } catch (error) {
      const pixels = error instanceof Error && /pixel limit/i.test(error.message)
      return refuse(pixels ? 'photo.too-many-pixels' : 'photo.damaged')
    }
  })
}
