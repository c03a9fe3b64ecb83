/**
 * The bytes of a WebAssembly module whose memory may not grow beyond so many megabytes: the largest size that stands in
 * its memory section is written over in place. Holds on every system, also where the limits of the process do not.
 */
export function capMemory(bytes, megabytes) {
  const capped = Uint8Array.from(bytes)
  let at = 8 // behind the magic number and the version
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = capped[at++]
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  while (at < capped.length) {
    const section = capped[at++]
    const length = number()
    const end = at + length
    if (section === MEMORY) {
      number() // how many memories
      const hasMaximum = capped[at++] & 1
      number() // the smallest size
      if (!hasMaximum) throw new Error('this module names no largest memory')
      writeInPlace(capped, at, megabytes * PAGES_PER_MEGABYTE, () => (number(), at))
      return capped
    }
    at = end
  }
  throw new Error('this module has no memory of its own')
}

const MEMORY = 5
const PAGES_PER_MEGABYTE = 16

/** Writes a number over another one, as long as that was. */
function writeInPlace(bytes, from, value, pass) {
  const length = pass() - from
  let rest = value
  for (let index = 0; index < length; index += 1) {
    bytes[from + index] = (rest & 127) | (index < length - 1 ? 128 : 0)
    rest >>>= 7
  }
  if (rest) throw new Error('the number does not fit')
}
