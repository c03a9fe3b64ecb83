/*
 * What keyboards, spreadsheets, scanners and other systems do to a text, taken back character by character. Nothing
 * here ever makes a text longer: a character is folded only where it stands for exactly one other (decision 0017).
 */

/** A Han character, the extensions included that the engine's own Unicode table may not know yet. */
export const han = String.raw`\p{Script=Han}\u{2EBF0}-\u{2EE5F}\u{323B0}-\u{3347F}`

/** Compatibility ideographs stand in registered names (郎 U+F92C): kept as they are, only compared as what they equal. */
const registeredForms = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u
const otherRuns = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu

/** Zero-width, direction and variation marks, fillers, annotation marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

/** Every blank, the ones that \s does not know included. */
const blanks = /[\s\u0085\u180E\u2800]/gu

// Radicals that PDF files deliver in the place of the character; Unicode has no compatibility form for these.
const radicals = new Map(
  [
    ...'⺠民⺟母⺝月⺤爪⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺾艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻈讠⻉贝⻋车⻍辶⻎辶⻐钅',
    ...'⻑長⻒镸⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟',
  ]
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)

const foldOne = (character: string): string => {
  if (registeredForms.test(character)) return character
  const folded = radicals.get(character) ?? character.normalize('NFKC')
  return [...folded].length === 1 ? folded : character
}

const composed = (run: string): string => {
  const whole = run.normalize('NFC')
  return [...whole].length <= [...run].length ? whole : run
}

/** Full-width forms, half-width forms, radicals and other compatibility characters as the one character they stand for. */
export const foldForms = (text: string): string => [...text].map(foldOne).join('').replace(otherRuns, composed)

/** The text without marks that nobody sees. */
export const dropInvisible = (text: string): string => text.replace(invisible, '')

/** The text without any blank: of numbers and codes, where blanks are only habits of writing. */
export const dropBlanks = (text: string): string => text.replace(blanks, '')

/** Every run of blanks, line ends included, as one; none at the ends. */
export const singleBlanks = (text: string): string =>
  text.replace(/[\s\u0085\u180E\u2800]+/gu, ' ').replace(/^ | $/g, '')

/** Every kind of hyphen, dash and minus as "-". */
export const foldDashes = (text: string): string =>
  text.replace(/[\u2010-\u2015\u2043\u207B\u208B\u2212\u2500\u2E3A\u2E3B\u301C\u30FC\uFE58\uFE63\uFF0D\uFF70]/gu, '-')

/**
 * True when a character stands in the text that no keyboard writes and no database keeps: control characters other
 * than tab and line ends, halves of characters, codes that are no characters. Such a text is refused, not repaired.
 */
export const hasControlCharacter = (text: string): boolean =>
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\p{Surrogate}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(text)

/** Small letters of the Latin alphabet as capitals; nothing else, because ß and ﬁ would grow. */
// Stryker disable next-line ArrowFunction: the text would grow until there is no room
export const capitals = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

/** A normaliser applied until it changes nothing more: what one step takes away may join what stood on both sides. */
export const settling =
  (step: (text: string) => string) =>
  (text: string): string => {
    let now = text
    for (let next = step(now); next !== now; next = step(now)) now = next
    return now
  }
