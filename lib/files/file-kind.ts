/** What the bytes of an upload look like, whatever its name says. The words are in lib/labels/files. */
export const fileKinds = [
  'pdf',
  'image',
  'heic',
  'word',
  'excel',
  'slides',
  'old-office',
  'ofd',
  'archive',
  'program',
  'web-page',
  'media',
  'text',
  'unknown',
] as const
export type FileKind = (typeof fileKinds)[number]

/** Signatures at the very start, written as Latin-1 text. */
const signatures: [string, FileKind][] = [
  ['%PDF-', 'pdf'],
  ['\xff\xd8\xff', 'image'],
  ['\x89PNG', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\xd0\xcf\x11\xe0', 'old-office'],
  ['{\\rtf', 'word'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['#!', 'program'],
  ['ID3', 'media'],
  ['OggS', 'media'],
]

const zipMembers: [string, FileKind][] = [
  ['word/', 'word'],
  ['xl/', 'excel'],
  ['ppt/', 'slides'],
  ['OFD.xml', 'ofd'],
]

const sniffed = 4096

function kindOfZip(bytes: Uint8Array): FileKind {
  // the names of the members stand in the directory at the end, and the first of them at the start
  const names = latin1(bytes.subarray(0, sniffed)) + latin1(bytes.subarray(Math.max(0, bytes.length - 65536)))
  return zipMembers.find(([member]) => names.includes(member))?.[1] ?? 'archive'
}

/** Brands of still pictures; the first names the file, the others say how else it may be read. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1']
const avifBrands = ['avif', 'avis']

function kindOfBoxes(head: string): FileKind {
  const length = Math.min(64, head.charCodeAt(2) * 256 + head.charCodeAt(3))
  const [major = '', , ...compatible] = (head.slice(8, length).match(/.{4}/gs) ?? []).map(String)
  const brands = [major, ...compatible]
  if (avifBrands.includes(major)) return 'image'
  if (brands.some((brand) => heicBrands.includes(brand))) return 'heic'
  return brands.some((brand) => avifBrands.includes(brand)) ? 'image' : 'media'
}

/** True for UTF-8 text without control characters other than line ends and tabs. */
function isText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, sniffed)).replace(/\uFFFD{1,3}$/, '')
  return text.length > 0 && !/[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text)
}

/** The kind of file by content alone; looks at a few kilobytes. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, sniffed))
  if (head.startsWith('PK\x03\x04')) return kindOfZip(bytes)
  if (/^(RIFF|FORM)/.test(head)) return head.slice(8, 12) === 'WEBP' ? 'image' : 'media'
  if (head.slice(4, 8) === 'ftyp') return kindOfBoxes(head)
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  if (/^\s*(<!doctype html|<html|<script|<\?xml|<svg)/i.test(head)) return /<svg/i.test(head) ? 'image' : 'web-page'
  return isText(bytes) ? 'text' : 'unknown'
}

/** One character per byte, so that positions in the text are positions in the file. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
