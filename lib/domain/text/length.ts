/** Characters of a text as people count them for a limit: code points, so that a rare Han character is one. */
export const characterCount = (text: string): number => [...text].length

/** The parts of a text that must stay whole: an emoji of several code points, a letter with its marks. */
function whole(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The beginning of a text, at most `limit` characters (inclusive) and never ending inside one. */
export function cutText(text: string, limit: number): string {
  if (characterCount(text) <= limit) return text
  let kept = ''
  let count = 0
  for (const part of whole(text)) {
    count += characterCount(part)
    if (count > limit) break
    kept += part
  }
  return kept
}

export type Typing = {
  /** The text as it stands after the key or the paste. */
  text: string
  /** UTF-16 place of the caret in it, behind what was put in. */
  caret: number
  /** Characters before the key or the paste. */
  before: number
}

/**
 * Stops a text at its limit while it is typed: what was put in is cut to what fits, never what stood behind it. A text
 * that was too long already (kept from former days) may only become shorter. Answers how many characters were refused.
 */
export function fitTyping({ text, caret, before }: Typing, limit: number): Typing & { refused: number } {
  const count = characterCount(text)
  const most = Math.max(limit, before)
  if (count <= most) return { text, caret, before: count, refused: 0 }
  const tail = text.slice(caret)
  const head = cutText(text.slice(0, caret), Math.max(0, most - characterCount(tail)))
  const fitted = head + tail
  return { text: fitted, caret: head.length, before: characterCount(fitted), refused: count - characterCount(fitted) }
}
