import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { PDFDocument, type PDFFont } from 'pdf-lib'

/** The two weights every printed document uses. */
export type Fonts = { regular: PDFFont; bold: PDFFont }

const weights = { regular: '400Regular', bold: '700Bold' } as const
const family = path.join('node_modules', '@expo-google-fonts', 'noto-sans-sc')

const files = new Map<string, Promise<Buffer>>()

/** The bytes of one weight of Noto Sans SC, read once per process. */
export function fontBytes(weight: keyof typeof weights): Promise<Buffer> {
  const folder = weights[weight]
  const known = files.get(folder) ?? readFile(path.join(process.cwd(), family, folder, `NotoSansSC_${folder}.ttf`))
  files.set(folder, known)
  known.catch(() => files.delete(folder))
  return known
}

/** 〓, the mark Chinese printers set for a character that is not in the case. */
export const missingMark = '〓'

let covered: Promise<Set<number>> | undefined

async function readCoverage(): Promise<Set<number>> {
  const font = fontkit.create(await fontBytes('regular'))
  return new Set('characterSet' in font ? font.characterSet : [])
}

/**
 * The characters the print fonts do not have, each once and in order: mostly rare names beyond the basic plane (𠮷).
 * Line ends do not count.
 */
export async function missingGlyphs(text: string): Promise<string[]> {
  covered ??= readCoverage()
  const known = await covered
  const missing = [...text].filter((character) => character !== '\n' && !known.has(character.codePointAt(0) ?? 0))
  return [...new Set(missing)]
}

/** The text as it can be printed: every missing character becomes 〓, and is named so that the sheet can say it. */
export async function printable(text: string): Promise<{ text: string; missing: string[] }> {
  const missing = await missingGlyphs(text)
  const marked = missing.reduce((line, character) => line.replaceAll(character, missingMark), text)
  return { text: marked, missing }
}

/** "𠮷（U+20BB7）" without the character itself, which cannot be drawn: "U+20BB7". */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]
type Parsed = ReturnType<typeof fontkit.create>
const parsed = new WeakMap<Uint8Array, Parsed>()

/** Ten thousand glyphs are taken apart once per process, not once per document. */
const parsedOnce: Fontkit = {
  create(bytes) {
    const font = parsed.get(bytes) ?? fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    parsed.set(bytes, font)
    return font
  },
}

/** Six capitals that mark a font as a part of itself (ISO 32000-1, 9.6.4); the same document has the same. */
const subsetTag = (seed: string): string =>
  [...createHash('sha256').update(seed).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('')

/** What is written into the file's properties. `at` stands in for the clock, so that the same data give the same bytes. */
export type DocumentProperties = { title: string; at: Date }

/** A new document with both weights embedded as subsets. */
export async function newDocument({ title, at }: DocumentProperties): Promise<{ document: PDFDocument; fonts: Fonts }> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(parsedOnce)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('zh-CN')
  document.setCreator('北京市工作居住证办理平台')
  document.setProducer('pdf-lib')
  document.setCreationDate(at)
  document.setModificationDate(at)
  const embed = async (weight: keyof typeof weights) =>
    document.embedFont(await fontBytes(weight), {
      subset: true,
      customName: `${subsetTag(`${title} ${at.toISOString()} ${weight}`)}+NotoSansSC-${weight === 'bold' ? 'Bold' : 'Regular'}`,
    })
  return { document, fonts: { regular: await embed('regular'), bold: await embed('bold') } }
}
