import { constants, inflate, inflateRaw } from 'node:zlib'
import { type Budget, itemsOf, nameOf, PdfTooComplexError, type PdfValue } from './values'

/** What came out of a packed stream: bytes, `damaged`, or `foreign` when it is packed in a way not read here. */
export type Unpacked = { bytes: Uint8Array } | 'damaged' | 'foreign'

/** The largest single stream that is unpacked: an A4 page in colour at 600 dots per inch. */
const maxStream = 105 * 1024 * 1024

/** Unpacks one Flate stream outside the event loop, never beyond the room left in the budget. */
function inflateWithin(packed: Uint8Array, budget: Budget): Promise<Unpacked> {
  const limit = Math.min(maxStream, budget.room)
  if (limit <= 0) throw new PdfTooComplexError('inflated')
  return new Promise((resolve, reject) => {
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }
    const settle = (error: Error | null, bytes: Uint8Array) => {
      if (!error) resolve({ bytes })
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') reject(new PdfTooComplexError('inflated'))
      // A wrong check sum alone is common in old files, and every reader overlooks it.
      else if (error.message.includes('incorrect data check')) inflateRaw(packed.subarray(2), options, settle)
      else resolve('damaged')
    }
    inflate(packed, options, settle)
  })
}

/** The filters of a stream in order, by their full names. */
export function filtersOf(entries: Map<string, PdfValue>): string[] {
  const filter = entries.get('Filter') ?? entries.get('F')
  const names = itemsOf(filter)?.map(nameOf) ?? [nameOf(filter)]
  return names.filter((name) => name !== undefined)
}

/** Unpacks a stream that is plain or packed with Flate alone. Throws PdfTooComplexError for a bomb. */
export async function unpack(packed: Uint8Array, entries: Map<string, PdfValue>, budget: Budget): Promise<Unpacked> {
  const filters = filtersOf(entries)
  if (filters.length === 0) return { bytes: packed }
  if (filters.length > 1 || (filters[0] !== 'FlateDecode' && filters[0] !== 'Fl')) return 'foreign'
  const unpacked = await inflateWithin(packed, budget)
  if (typeof unpacked === 'string') return unpacked
  budget.unpack(unpacked.bytes.length)
  if (unpacked.bytes.length === 0 && packed.length > 8) return 'damaged'
  return unpacked
}
