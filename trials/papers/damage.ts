import type { Random } from '@/tests/support/random'

/** One kind of damage; `bytes` may be changed in place. */
type Damage = (bytes: Buffer, random: Random) => Buffer

const numberAt = /\d{1,9}/g
const nameAt = /\/[A-Za-z#0-9]{1,20}/g

/** Another text in place of one that the pattern finds, anywhere in the file. */
function replaced(bytes: Buffer, random: Random, pattern: RegExp, other: (found: string) => string): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return bytes
  const { 0: word, index } = random.of(found)
  return Buffer.from(text.slice(0, index) + other(word) + text.slice(index + word.length), 'latin1')
}

const part = (bytes: Buffer, random: Random, most: number): [from: number, to: number] => {
  const from = random.upTo(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random.upTo(most))]
}

export const damages: Record<string, Damage> = {
  'one bit turned': (bytes, random) => {
    const at = random.upTo(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.upTo(8))
    return bytes
  },
  'bytes of chance': (bytes, random) => {
    for (let hit = 0; hit <= random.upTo(24); hit += 1) bytes[random.upTo(bytes.length)] = random.upTo(256)
    return bytes
  },
  'cut off': (bytes, random) => bytes.subarray(0, 1 + random.upTo(bytes.length)),
  'a hole': (bytes, random) => bytes.fill(random.of([0, 32, 255]), ...part(bytes, random, 800)),
  'a piece lost': (bytes, random) => {
    const [from, to] = part(bytes, random, 400)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'a piece twice': (bytes, random) => {
    const [from, to] = part(bytes, random, 2000)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  'pieces that changed places': (bytes, random) => {
    const [one, other] = [random.upTo(bytes.length), random.upTo(bytes.length)].toSorted((a, b) => a - b) as [
      number,
      number,
    ]
    return Buffer.concat([bytes.subarray(0, one), bytes.subarray(other), bytes.subarray(one, other)])
  },
  'another number': (bytes, random) =>
    replaced(bytes, random, numberAt, (found) =>
      random.of(['0', '-1', '2147483648', '99999999', String(Number(found) + 1)]),
    ),
  'another name': (bytes, random) =>
    replaced(bytes, random, nameAt, () =>
      random.of([
        '/JavaScript',
        '/Launch',
        '/Page',
        '/Catalog',
        '/FlateDecode',
        '/DCTDecode',
        '/ObjStm',
        '/Crypt',
        '/A',
        '/Image',
      ]),
    ),
  'a name written with numbers': (bytes, random) =>
    replaced(bytes, random, nameAt, (found) => {
      const at = 1 + random.upTo(found.length - 1)
      return `${found.slice(0, at)}#${found.charCodeAt(at).toString(16).padStart(2, '0')}${found.slice(at + 1)}`
    }),
  'a second end': (bytes, random) =>
    Buffer.concat([
      bytes,
      Buffer.from(random.of(['\nstartxref\n0\n%%EOF\n', '\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'])),
    ]),
}
