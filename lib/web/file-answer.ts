type ServedFile = { stream: ReadableStream<Uint8Array>; size: number; contentType: string; fileName: string }

/** RFC 5987: the name as UTF-8, and an ASCII stand-in for old readers. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const headersOf = (contentType: string, size: number, disposition: string) => ({
  'content-type': contentType,
  'content-length': String(size),
  'content-disposition': disposition,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** A stored file as an answer: never sniffed, never scripted, never cached outside the reader's own browser tab. */
export const fileAnswer = (file: ServedFile, kind: 'inline' | 'attachment' = 'inline'): Response =>
  new Response(file.stream, {
    headers: headersOf(file.contentType, file.size, contentDisposition(kind, file.fileName)),
  })

/** The same for a file that was just made (sheets, templates, pictures). */
export const madeFileAnswer = (
  made: { bytes: Uint8Array; fileName: string },
  contentType: string,
  kind: 'inline' | 'attachment' = 'inline',
): Response =>
  new Response(new Uint8Array(made.bytes), {
    headers: headersOf(contentType, made.bytes.byteLength, contentDisposition(kind, made.fileName)),
  })
