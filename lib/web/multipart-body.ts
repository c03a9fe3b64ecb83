import { ok, refuse, type Result } from '@/lib/domain/result'

/** Bytes that are kept: the largest slot (5 M) with room for the fields around the file. */
const limitBytes = 6 * 1024 * 1024
/** Bytes that are read and thrown away, so that a browser that is still sending can hear the answer. */
const drainBytes = 64 * 1024 * 1024

/** The whole body, or null when it is larger than the limit. Never more than the limit lies in memory. */
async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size <= limitBytes) parts.push(part.value)
    else parts.length = 0
    if (size > drainBytes) {
      await reader.cancel()
      return null
    }
  }
  if (size > limitBytes) return null
  const whole = new Uint8Array(size)
  parts.reduce((at, bytes) => {
    whole.set(bytes, at)
    return at + bytes.byteLength
  }, 0)
  return whole
}

/** A form with exactly one file in the field `file`, and its other fields as texts. */
export type UploadBody = { file: File; fields: Record<string, string> }

/**
 * The multipart body of an upload, at most 6 MB. Refuses with `request.media-type`, `request.too-large`,
 * `request.malformed` (broken or cut off) or `request.file-missing`.
 */
export async function readUpload(request: Request): Promise<Result<UploadBody>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) return refuse('request.media-type')
  const bytes = await readBounded(request).catch(() => undefined)
  if (bytes === undefined) return refuse('request.malformed')
  if (bytes === null) return refuse('request.too-large')
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!form) return refuse('request.malformed')
  const entries = [...form.entries()]
  const file = form.get('file')
  if (!(file instanceof File)) return refuse('request.file-missing')
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return ok({ file, fields: Object.fromEntries(texts) })
}
