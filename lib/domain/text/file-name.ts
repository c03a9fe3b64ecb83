import { dropInvisible, singleBlanks } from './characters'
import { characterCount, cutText } from './length'

/** Characters of a file name as it is shown, the ending included. */
export const fileNameLimit = 120

/** A name as shown beside a file: no path, no control or direction marks, cut before its ending and never inside a character. */
export function normalizeFileName(text: string): string {
  const last = text.split(/[\\/]/).at(-1) ?? ''
  const name = singleBlanks(dropInvisible(last.normalize('NFC')).replaceAll(/\p{Cc}|\p{Surrogate}/gu, ''))
  if (characterCount(name) <= fileNameLimit) return name || '未命名'
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return cutText(name.slice(0, name.length - ending.length), fileNameLimit - ending.length).trimEnd() + ending
}
