import * as fontkit from 'fontkit'
import { fontBytes } from './fonts'

/** Drawn text that is picture and not words: SVG path data with y downwards, base line at 0, in em units of 1000. */
export type Outline = { path: string; width: number }

/**
 * The outlines of a line of text in Noto Sans SC. Used where extraction must not find words (the 演示系统 mark lies across
 * names and numbers) and wherever a text is drawn without fonts installed on the machine.
 */
export async function outlineOf(text: string, weight: 'regular' | 'bold' = 'regular'): Promise<Outline> {
  const font = fontkit.create(await fontBytes(weight))
  if (!('layout' in font)) throw new Error('a collection of fonts draws no line')
  let width = 0
  const parts = font.layout(text).glyphs.map((glyph) => {
    const part = glyph.path.scale(1, -1).translate(width, 0).toSVG()
    width += glyph.advanceWidth
    return part
  })
  return { path: parts.join(''), width }
}
