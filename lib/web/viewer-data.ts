import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What the page viewer fetches beside a PDF: character maps of Chinese fonts that are not embedded, stand-ins for the
 * standard fonts, decoders for the pictures of scanners. They ship with pdfjs-dist and are the same for everybody.
 */
export const viewerFolders = ['cmaps', 'standard_fonts', 'wasm'] as const

const types: Record<string, string> = {
  wasm: 'application/wasm',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
}

const home = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'pdfjs-dist')

/** The file as an answer that may be kept for a day, or null when there is none of that name. */
export async function viewerData(folder: (typeof viewerFolders)[number], file: string): Promise<Response | null> {
  const bytes = await readFile(path.join(home(), folder, file)).catch(() => null)
  if (!bytes) return null
  const type = types[path.extname(file).slice(1)] ?? 'application/octet-stream'
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' },
  })
}
