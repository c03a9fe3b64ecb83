import { maxPictureDots } from '@/lib/domain/attachment/inspection'
import { photoRules } from '@/lib/domain/attachment/photo'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { kindOfFile } from './file-kind'
import { refuseSize, sha256Of } from './inspect-pdf'
import { pictureFacts } from './inspection/facts'
import { inspected } from './inspection/process'

/** Larger pictures are made smaller; enough for print at 600 dots per inch. */
const keptHeight = 827
const formats = ['jpeg', 'png']

export type PhotoInspection = { bytes: Uint8Array; width: number; height: number; sha256: string }

/**
 * Judges a 证件照片 by content (JPEG or PNG) and answers it turned upright, without metadata (place, device) and as JPEG.
 * Refuses with a code `photo.*` of lib/labels/files. `bytes` of the answer is what is to be stored. Never throws for
 * bad input: the picture is unpacked in a process of its own (decision 0045).
 */
export async function inspectPhoto(bytes: Uint8Array): Promise<Result<PhotoInspection>> {
  if (bytes.length === 0) return refuse('photo.empty')
  const kind = kindOfFile(bytes)
  if (kind !== 'image') return refuse('photo.not-jpeg-or-png', { params: { kind } })
  const tooLarge = refuseSize(bytes.length, photoRules.maxBytes)
  if (tooLarge) return refuse('photo.too-large', { params: tooLarge.refusal.params })
  const asked = { is: 'picture', formats, maxDots: maxPictureDots, height: keptHeight } as const
  const answer = await inspected(asked, bytes, pictureFacts)
  if (answer === 'unavailable') return refuse('photo.unexamined')
  if (answer === 'exhausted' || answer.facts.flood) return refuse('photo.too-many-pixels')
  const { picture } = answer.facts
  if (!picture) return refuse('photo.damaged')
  const { format, width, height, blank = false, kept } = picture
  if (!formats.includes(format)) return refuse('photo.not-jpeg-or-png', { params: { kind: 'image' } })
  const { minWidth, minHeight, minRatio, maxRatio } = photoRules
  if (width * height > maxPictureDots) return refuse('photo.too-many-pixels')
  if (width < minWidth || height < minHeight)
    return refuse('photo.too-small', { params: { width, height, minWidth, minHeight } })
  if (width / height < minRatio || width / height > maxRatio)
    return refuse('photo.proportion', { params: { width, height } })
  if (blank) return refuse('photo.blank')
  if (!kept || !answer.content) return refuse('photo.damaged')
  return ok({ bytes: answer.content, ...kept, sha256: sha256Of(answer.content) })
}
