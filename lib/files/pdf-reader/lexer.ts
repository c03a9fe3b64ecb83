import { type Budget, type PdfDict, PdfSyntaxError, type PdfValue } from './values'

const maxDepth = 64
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y
const blanks = /[\0\t\n\f\r ]*/y
const comment = /[^\r\n]*/y
const reference = /(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{1,8}R(?![A-Za-z0-9])/y
const literalPart = /[^()\\]*/y
const hexString = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y

/** Reads PDF values from Latin-1 text. Throws PdfSyntaxError, or PdfTooComplexError when the budget is spent. */
export class Lexer {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly budget: Budget,
  ) {}

  /** Passes over white space and comments. */
  skipSpace() {
    this.match(blanks)
    while (this.text[this.at] === '%') {
      this.match(comment)
      this.match(blanks)
    }
  }

  /** Takes the word if it stands here. */
  take(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  /** The whole number that stands here. */
  integer(): number {
    this.skipSpace()
    const word = this.match(regular)
    if (!/^\d{1,10}$/.test(word)) throw new PdfSyntaxError('whole number expected')
    return Number(word)
  }

  value(depth = 0): PdfValue {
    if (depth > maxDepth) throw new PdfSyntaxError('nested too deeply')
    this.budget.value()
    this.skipSpace()
    const first = this.text[this.at]
    if (first === '/') return { type: 'name', name: this.name() }
    if (first === '(') return this.literalString()
    if (first === '[') return this.array(depth)
    if (first === '<') return this.text[this.at + 1] === '<' ? this.dict(depth) : this.hexString()
    return this.wordOrReference()
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    this.budget.read(found.length)
    return found
  }

  private name(): string {
    this.at += 1
    const written = this.match(regular)
    return written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  }

  private literalString(): PdfValue {
    const start = this.at
    let open = 0
    do {
      const mark = this.text[this.at]
      if (mark === undefined) throw new PdfSyntaxError('string without end')
      if (mark === '\\') this.at += 2
      else if (mark === '(' || mark === ')') {
        open += mark === '(' ? 1 : -1
        this.at += 1
      } else this.match(literalPart)
      this.budget.read(1)
    } while (open > 0)
    return { type: 'string', length: this.at - start - 2 }
  }

  private hexString(): PdfValue {
    const found = this.match(hexString)
    if (!found) throw new PdfSyntaxError('hexadecimal string expected')
    return { type: 'string', length: Math.floor((found.length - 2) / 2) }
  }

  private array(depth: number): PdfValue {
    this.at += 1
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.take(']')) return { type: 'array', items }
      items.push(this.value(depth + 1))
    }
  }

  private dict(depth: number): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.take('>>')) return { type: 'dict', entries }
      if (this.text[this.at] !== '/') throw new PdfSyntaxError('name expected')
      const key = this.name()
      entries.set(key, this.value(depth + 1))
    }
  }

  private wordOrReference(): PdfValue {
    reference.lastIndex = this.at
    const found = reference.exec(this.text)
    if (found) {
      this.at += found[0].length
      return { type: 'ref', number: Number(found[1]) }
    }
    const word = this.match(regular)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (/^[+-]*\d*\.?\d*(-\d*)?$/.test(word) && /\d/.test(word))
      return Number.parseFloat(word.replace(/^[+-]*(?=-)/, ''))
    throw new PdfSyntaxError('unknown word')
  }
}
