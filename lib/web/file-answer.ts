type ServedFile = { stream: ReadableStream<Uint8Array>; size: number; contentType: string; fileName: string }

/** RFC 5987: the name as UTF-8, and an ASCII stand-in for old readers. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A stored file as an answer: never sniffed, never scripted, never cached outside the reader's own browser tab. */
export const fileAnswer = (file: ServedFile, kind: 'inline' | 'attachment' = 'inline'): Response =>
  new Response(file.stream, {
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(kind, file.fileName),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
