import { latin1 } from '../file-kind'
import { Lexer } from './lexer'
import { unpack } from './unpack'
import { type Budget, PdfSyntaxError, type PdfValue } from './values'

/** What the reader collects; `broken` counts objects that could not be read. */
type Collection = { all: PdfValue[]; objects: Map<number, PdfValue>; broken: number }

/** Adds the objects that are packed together inside an object stream. */
export async function readObjectStream(bytes: Uint8Array, stream: PdfValue, into: Collection, budget: Budget) {
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
