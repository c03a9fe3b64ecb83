import { dropBlanks, dropInvisible, foldForms, settling, singleBlanks, hasControlCharacter } from './characters'
import { characterCount, cutText } from './length'
import { normalizeName } from './name'

/** Letters and digits in half width; Chinese punctuation and everything else as written. */
const foldLetters = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2E80-\u2FDF]/gu, (character) => foldForms(character))

/** Marks that nobody sees, but for those that hold an emoji together. */
const dropMarks = (text: string): string =>
  text
    .replace(/[^\P{Default_Ignorable_Code_Point}\u200D\uFE0F]|[\uFFF9-\uFFFB]/gu, '')
    .replace(/(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}])\uFE0F/gu, '')
    .replace(/(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D/gu, '')

/** 备注, 情况说明, 审核意见 and the like: line ends of one kind, no marks that nobody sees, no blanks at the ends. */
export const normalizeText = (text: string): string =>
  foldLetters(dropMarks(text.replace(/\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/g, '\n')))
    .replace(/[^\S\n\t\u3000]|\u2800/gu, ' ')
    .trim()

/** A text of one line: school, major, position, the name of a unit. Chinese brackets stay as written. */
export const normalizeLine = (text: string): string => singleBlanks(foldLetters(dropInvisible(text)))

/** What two spellings of the name of a unit or a school have in common: form and width of signs, case and blanks. */
export const lineKey = settling((text) =>
  foldForms(dropBlanks(dropInvisible(text)))
    .normalize('NFC')
    .toLowerCase(),
)

/** Whether two texts are the same name of a unit or a school. */
export const sameLine = (a: string, b: string): boolean => lineKey(a) === lineKey(b)

/** What two texts that read the same have in common: marks that nobody sees, width of forms and number of blanks aside. */
export const shownKey = settling((text) => singleBlanks(foldForms(dropInvisible(text))).normalize('NFC'))

/** Characters of a file name as it is shown, the ending included. */
const fileNameLimit = 120

/** A name as shown beside a file: no path, no control or direction marks, cut before its ending and never inside a character. */
export function normalizeFileName(text: string): string {
  const last = text.split(/[\\/]/).at(-1) ?? ''
  const name = singleBlanks(dropInvisible(last.normalize('NFC')).replaceAll(/\p{Cc}|\p{Surrogate}/gu, ''))
  if (characterCount(name) <= fileNameLimit) return name || '未命名'
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return cutText(name.slice(0, name.length - ending.length), fileNameLimit - ending.length).trimEnd() + ending
}

/** Characters of a search; nothing that is looked for is longer. */
const searchLimit = 60

/** Stands in no name and no number: a search for it finds nothing. */
const nothing = '\uFFFD'

/**
 * What was typed into a search box, in the form in which names and numbers are kept. A text with control characters,
 * which no stored text can hold, becomes a search that finds nothing.
 */
export function normalizeSearch(text: string): string {
  if (hasControlCharacter(text)) return nothing
  return cutText(normalizeName(normalizeLine(text)), searchLimit)
}
