/** One statement of a 办理指南: a title, a sentence made from the figures of the policy, and where they come from. */
export type GuideItem = {
  title: string
  text: string
  rows: string[]
  /** 暂定: the district has not confirmed one of the figures. */
  provisional: boolean
}

/** What a statement was made from. */
export type Source = { rows: readonly string[]; provisional?: true }

/** A statement with all its sources: 暂定 as soon as one of them is. */
export const item = (title: string, text: string, ...sources: Source[]): GuideItem => ({
  title,
  text,
  rows: [...new Set(sources.flatMap(({ rows }) => rows))],
  provisional: sources.some(({ provisional }) => provisional === true),
})

/** The parts that are there, as one text of whole sentences. */
export const sentences = (...parts: (string | false | null | undefined)[]): string =>
  parts
    .filter((part): part is string => Boolean(part))
    .map((part) => (part.endsWith('。') ? part : `${part}。`))
    .join('')

/** 甲、乙或丙 */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join('、')}或${last}` : last
}
