/**
 * A text that somebody typed, and the mark that our sentence goes on with: never two of them in a row (「。。」, 「？。」). The
 * typed question or exclamation stays where the sentence would end.
 */
export function withMark(text: string, mark: string): string {
  const said = text.trimEnd()
  if (mark === '') return said
  if (mark === '。' && /[！？!?]$/.test(said)) return said
  return said.replace(/[。．；，、\s]+$/u, '') + mark
}

const hole = /\{(\w+)\}([。，；]?)/g

/** The names of what a text needs: "{name}的{business}已办结。" → name, business. */
export const holesOf = (text: string): string[] => [...text.matchAll(hole)].map(([, name = '']) => name)

/** A text with its holes filled; what fills them may be a sentence of its own. */
export const filledText = (text: string, valueOf: (name: string) => string): string =>
  text.replace(hole, (_hole, name: string, mark: string) => withMark(valueOf(name), mark))

/** How long somebody must wait, as people say it: 「约 47 分钟」. Rounded up, so that nobody comes too early. */
export function waitText(seconds: number): string {
  if (seconds <= 60) return ' 1 分钟'
  if (seconds < 3600) return `约 ${Math.ceil(seconds / 60)} 分钟`
  return `约 ${Math.ceil(seconds / 3600)} 小时`
}
