import { ok, refuse, type Result } from '@/lib/domain/result'

const limitBytes = 1024 * 1024

async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > limitBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/**
 * The JSON body of a request, at most 1 MB. Refuses with `request.media-type`, `request.too-large` or
 * `request.malformed`.
 */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) return refuse('request.media-type')
  const text = await readText(request)
  if (text === null) return refuse('request.too-large')
  try {
    return ok(JSON.parse(text))
  } catch {
    return refuse('request.malformed')
  }
}
