/** The values a PDF file is made of. Numbers, booleans and null stand for themselves. */
export type PdfName = { type: 'name'; name: string }
export type PdfRef = { type: 'ref'; number: number }
export type PdfString = { type: 'string'; length: number }
export type PdfArray = { type: 'array'; items: PdfValue[] }
export type PdfDict = { type: 'dict'; entries: Map<string, PdfValue> }
/** The bytes from `start` (inclusive) to `end` (exclusive); `cut` when the file ended before the stream did. */
export type PdfStream = { type: 'stream'; entries: Map<string, PdfValue>; start: number; end: number; cut: boolean }
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfString | PdfArray | PdfDict | PdfStream

/** The text is not what the format asks for at this place. */
export class PdfSyntaxError extends Error {}

/** Reading would take more work than an honest file of this size needs. */
export class PdfTooComplexError extends Error {}

/**
 * The work one file may cost. Every loop of the reader spends from it, so that no input, however made, can hold the
 * server: nested strings without end and object streams that point a million times to one place run dry here.
 */
export class Budget {
  private values: number
  private characters: number
  private inflated: number

  constructor(limits: { values: number; characters: number; inflated: number }) {
    this.values = limits.values
    this.characters = limits.characters
    this.inflated = limits.inflated
  }

  value() {
    if (--this.values < 0) throw new PdfTooComplexError('values')
  }

  read(characters: number) {
    this.characters -= characters
    if (this.characters < 0) throw new PdfTooComplexError('characters')
  }

  /** A place that could not be read. Honest files have few of them, so each costs as much as a page of text. */
  failed() {
    this.read(2000)
  }

  /** Bytes that may still be unpacked. */
  get room(): number {
    return this.inflated
  }

  unpack(bytes: number) {
    this.inflated -= bytes
    if (this.inflated < 0) throw new PdfTooComplexError('inflated')
  }
}

/** The entries of a dictionary or of a stream's dictionary; undefined for everything else. */
export const entriesOf = (value: PdfValue | undefined): Map<string, PdfValue> | undefined =>
  value !== null && typeof value === 'object' && (value.type === 'dict' || value.type === 'stream')
    ? value.entries
    : undefined

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value !== null && typeof value === 'object' && value.type === 'name' ? value.name : undefined

export const itemsOf = (value: PdfValue | undefined): PdfValue[] | undefined =>
  value !== null && typeof value === 'object' && value.type === 'array' ? value.items : undefined
