/** What can lie in the pile. */
export type SourceKind = 'pdf' | 'picture' | 'heic'

/** Brands by which an ISO file calls itself a still picture in HEVC. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

/** The kind of a file by its first bytes, whatever its name says; null for what is no paper. */
export function kindOf(head: Uint8Array): SourceKind | null {
  const text = String.fromCharCode(...head.subarray(0, 1024))
  if (text.slice(4, 8) === 'ftyp' && heicBrands.has(text.slice(8, 12))) return 'heic'
  if (text.startsWith('\u00ff\u00d8\u00ff') || text.startsWith('\u0089PNG')) return 'picture'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'picture'
  return text.includes('%PDF-') ? 'pdf' : null
}
