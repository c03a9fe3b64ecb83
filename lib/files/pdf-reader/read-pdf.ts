import { latin1 } from '../file-kind'
import { Lexer } from './lexer'
import { Budget, entriesOf, nameOf, type PdfStream, PdfSyntaxError, type PdfValue } from './values'
import { unpack } from './unpack'

/** What the reader collects; `broken` counts objects that could not be read. */
type Collection = { all: PdfValue[]; objects: Map<number, PdfValue>; broken: number }

/** Adds the objects that are packed together inside an object stream. */
async function readObjectStream(bytes: Uint8Array, stream: PdfValue, into: Collection, budget: Budget) {
  if (stream === null || typeof stream !== 'object' || stream.type !== 'stream') return
  const unpacked = await unpack(bytes.subarray(stream.start, stream.end), stream.entries, budget)
  if (typeof unpacked === 'string') {
    into.broken += 1
    return
  }
  const text = latin1(unpacked.bytes)
  const first = stream.entries.get('First')
  const count = stream.entries.get('N')
  if (typeof first !== 'number' || typeof count !== 'number') {
    into.broken += 1
    return
  }
  try {
    const directory = new Lexer(text, 0, budget)
    for (let index = 0; index < count; index += 1) {
      const number = directory.integer()
      const value = new Lexer(text, first + directory.integer(), budget).value()
      into.all.push(value)
      into.objects.set(number, value)
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    into.broken += 1
  }
}

/** What a PDF file holds, read from its bytes without trust in its own table of contents. */
export type PdfContents = {
  /** Every value found, superseded versions too: what is hidden in an old version is still in the file. */
  all: PdfValue[]
  /** The newest version of each numbered object. */
  objects: Map<number, PdfValue>
  /** The dictionaries of trailers and cross-reference streams, in file order. */
  trailers: Map<string, PdfValue>[]
  /** Objects that could not be read. */
  broken: number
  /** True when the file ends before its own end mark. */
  truncated: boolean
  /** False when the place the file names for its table of contents holds none. */
  tableInPlace: boolean
  encrypted: boolean
}

const headerBefore = /(?:^|[^0-9])(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{0,8}$/

/** A budget that honest files of this size stay far below. */
export const budgetFor = (bytes: number): Budget =>
  new Budget({ values: 1_000_000, characters: 8 * bytes + 40_000_000, inflated: 400 * 1024 * 1024 })

/** Where the data of a stream begin and end; `at` stands behind the word "stream". */
function streamAt(text: string, at: number, entries: Map<string, PdfValue>): PdfStream {
  const start = at + (text.startsWith('\r\n', at) ? 2 : text[at] === '\n' || text[at] === '\r' ? 1 : 0)
  const length = entries.get('Length')
  if (typeof length === 'number' && length >= 0 && start + length <= text.length) {
    const behind = text.slice(start + length, start + length + 16)
    if (/^[\0\t\n\f\r ]*endstream/.test(behind))
      return { type: 'stream', entries, start, end: start + length, cut: false }
  }
  const found = text.indexOf('endstream', start)
  if (found < 0) return { type: 'stream', entries, start, end: text.length, cut: true }
  return { type: 'stream', entries, start, end: found, cut: false }
}

type Found = { number: number; value: PdfValue }

/** Reads the object behind the word "obj" at `at`; the second member tells where reading goes on. */
function objectAt(text: string, at: number, budget: Budget): [PdfValue, number] {
  const lexer = new Lexer(text, at, budget)
  const value = lexer.value()
  const entries = entriesOf(value)
  lexer.skipSpace()
  if (!entries || !lexer.take('stream')) return [value, lexer.at]
  const stream = streamAt(text, lexer.at, entries)
  return [stream, stream.end]
}

/** Walks through the file from object to object, as a reader does that has to repair the table of contents. */
function scanObjects(text: string, budget: Budget): { found: Found[]; broken: number; last: number } {
  const found: Found[] = []
  let broken = 0
  let last = 0
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at)) {
    const header = headerBefore.exec(text.slice(Math.max(0, at - 40), at))
    at += 3
    budget.read(40)
    if (!header) continue
    try {
      const [value, end] = objectAt(text, at, budget)
      found.push({ number: Number(header[1]), value })
      at = end
      last = end
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      budget.failed()
      broken += 1
    }
  }
  return { found, broken, last }
}

function trailersIn(text: string, found: Found[], budget: Budget): Map<string, PdfValue>[] {
  const trailers = found
    .map(({ value }) => entriesOf(value))
    .filter((entries) => nameOf(entries?.get('Type')) === 'XRef')
  for (let at = text.indexOf('trailer'); at >= 0; at = text.indexOf('trailer', at + 7)) {
    try {
      trailers.push(entriesOf(new Lexer(text, at + 7, budget).value()))
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      budget.failed()
    }
  }
  return trailers.filter((entries) => entries !== undefined)
}

/** The standard security handler leaves its mark in the trailer, and its dictionary among the objects. */
const isEncrypted = (trailers: Map<string, PdfValue>[], all: PdfValue[]): boolean =>
  trailers.some((trailer) => (trailer.get('Encrypt') ?? null) !== null) ||
  all.some((value) => {
    const entries = entriesOf(value)
    return nameOf(entries?.get('Filter')) === 'Standard' && ['V', 'R', 'O', 'U'].every((key) => entries?.has(key))
  })

function isTableInPlace(text: string): boolean {
  const named = /startxref[\0\t\n\f\r ]+(\d{1,10})/.exec(text.slice(text.lastIndexOf('startxref')))
  if (!named) return false
  return /^[\0\t\n\f\r ]*(xref|\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj)/.test(
    text.slice(Number(named[1]), Number(named[1]) + 60),
  )
}

/** Reads the structure of a PDF file. Throws PdfTooComplexError when the file asks for unreasonable work. */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<PdfContents> {
  const text = latin1(bytes)
  const { found, broken, last } = scanObjects(text, budget)
  const trailers = trailersIn(text, found, budget)
  const all = found.map(({ value }) => value)
  const contents = { all, trailers, broken, objects: new Map<number, PdfValue>() }
  const truncated = text.indexOf('startxref', last) < 0
  const encrypted = isEncrypted(trailers, all)
  for (const { number, value } of found) {
    contents.objects.set(number, value)
    if (encrypted || nameOf(entriesOf(value)?.get('Type')) !== 'ObjStm') continue
    await readObjectStream(bytes, value, contents, budget)
  }
  return { ...contents, truncated, encrypted, tableInPlace: isTableInPlace(text) }
}
