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
