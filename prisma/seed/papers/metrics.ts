import * as fontkit from 'fontkit'
import { fontBytes } from '@/lib/files/pdf/fonts'

export type Glyph = { advanceWidth: number; path: { toSVG(): string } }
type OutlineFont = { unitsPerEm: number; glyphForCodePoint(code: number): Glyph }

/** Widths, line breaks and outlines of the print fonts, known without asking again. */
export type Metrics = {
  width(text: string, size: number, bold?: boolean): number
  lines(text: string, width: number, size: number, bold?: boolean): string[]
  /** The outline in font units, y upwards. */
  outline(letter: string, bold?: boolean): { path: string; advance: number }
  unitsPerEm: number
}

const notFirst = '，。、；：？！）》」』”’·%,.;:?!)'

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/\d{4}年\d{1,2}月\d{1,2}日|[A-Za-z0-9.,%/-]+|[^]/gu) ?? []) {
    if (line !== '' && !fits(line + piece) && !notFirst.includes(piece)) {
      lines.push(line)
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line]
}

async function load(): Promise<Metrics> {
  const fonts = {
    regular: fontkit.create(await fontBytes('regular')) as object as OutlineFont,
    bold: fontkit.create(await fontBytes('bold')) as object as OutlineFont,
  }
  const known = new Map<string, { path: string; advance: number }>()
  const advances = new Map<string, number>()
  const fontOf = (bold = false) => (bold ? fonts.bold : fonts.regular)
  const { unitsPerEm } = fonts.regular
  const advance = (letter: string, bold?: boolean): number => {
    const key = `${bold ? 'b' : 'r'}${letter}`
    const found = advances.get(key) ?? fontOf(bold).glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth
    advances.set(key, found)
    return found
  }
  const width = (text: string, size: number, bold?: boolean): number =>
    ([...text].reduce((sum, letter) => sum + advance(letter, bold), 0) * size) / unitsPerEm
  return {
    unitsPerEm,
    width,
    lines: (text, room, size, bold) =>
      text.split('\n').flatMap((part) => breakLines(part, (line) => width(line, size, bold) <= room)),
    outline: (letter, bold) => {
      const key = `${bold ? 'b' : 'r'}${letter}`
      const found = known.get(key)
      if (found) return found
      const glyph = fontOf(bold).glyphForCodePoint(letter.codePointAt(0) ?? 0)
      const made = { path: glyph.path.toSVG(), advance: glyph.advanceWidth }
      known.set(key, made)
      return made
    },
  }
}

let loaded: Promise<Metrics> | undefined

/** Read once per process. */
export const metrics = (): Promise<Metrics> => (loaded ??= load())
