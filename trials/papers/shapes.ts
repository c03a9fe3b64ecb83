import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Random } from '@/tests/support/random'

/** Files that no damage makes: each is built to cost whoever reads it. */

const megabyte = 1024 * 1024
/** Bytes of an upload at most. */
const room = 4.9 * megabyte
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const head = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'
const tail = '\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'
const page =
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 6 0 R>>>>>>endobj\n'
const onePage = `${head}2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n${page}`

const stream = (number: number, dictionary: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    latin1(`${number} 0 obj<<${dictionary}/Length ${data.length}>>stream\n`),
    data,
    latin1('\nendstream endobj\n'),
  ])
const file = (...parts: Uint8Array[]): Buffer => Buffer.concat([latin1(onePage), ...parts, latin1(tail)])
const drawing = (text: string): Buffer => stream(4, '', latin1(text))
/** `text` as often as an upload of this share holds it. */
const filled = (text: string, share: number): string =>
  text.repeat(Math.max(1, Math.floor((room * share) / text.length)))
const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(Math.max(1, Math.round(megabytes * megabyte))))

/** `share` (0 to 1): how large it is made; 1 is the worst that an upload holds. */
type Shape = (share: number, random: Random) => Uint8Array | Promise<Uint8Array>

/** A photograph of so many dots that builds up in several passes, so that a reader has to hold all of it. */
async function progressive(width: number, height: number): Promise<Uint8Array> {
  const picture = { width, height, channels: 3 as const, background: '#c8d0d8' }
  return sharp({ create: picture, limitInputPixels: false }).jpeg({ progressive: true, quality: 40 }).toBuffer()
}

const dangerous = ['script', 'Launch'] as const

export const shapes: Record<string, Shape> = {
  'one object again and again': (share, random) =>
    latin1(
      onePage +
        filled(random.of(['1 0 obj ', '1 0 obj%', '7 0 obj<<>>endobj\n', '3 0 obj<</Type/Page>>endobj\n']), share) +
        tail,
    ),
  'hundreds of thousands of children': (share) =>
    latin1(
      `${head}2 0 obj<</Type/Pages/Kids[${'3 0 R '.repeat(Math.ceil(800_000 * share))}]/Count 1>>endobj\n${page}${tail}`,
    ),
  'filters in filters': (share, random) => {
    const depth = 2 + Math.ceil(60 * share)
    let data = latin1(`q 0 0 ${random.upTo(500)} 99 re f Q`)
    for (let at = 0; at < depth; at += 1) data = deflateSync(data)
    return file(stream(4, `/Filter[${'/FlateDecode'.repeat(depth)}]`, data))
  },
  'a bomb in a bomb': (share) => file(stream(4, '/Filter[/FlateDecode/FlateDecode]', deflateSync(zeros(4000 * share)))),
  'names without end': (share, random) =>
    file(
      drawing('q Q'),
      latin1(
        `8 0 obj<<${Array.from({ length: Math.ceil(200_000 * share) }, (_, at) => `/N${at}#${(32 + random.upTo(90)).toString(16)} 0`).join('')}>>endobj\n`,
      ),
    ),
  'one name of megabytes': (share) => file(drawing(`/${filled('#41', share)} gs`)),
  'four packets of a hundred megabytes': (share) =>
    file(
      drawing('q Q'),
      ...[10, 11, 12, 13].map((number) =>
        stream(number, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', zeros(99 * share)),
      ),
    ),
  'a drawing that never ends': (share, random) =>
    file(drawing(filled(random.of(['q ', '0 0 m 9 9 l S ', '/A Do ', 'BT ET ', '[']), share))),
  'a form that draws itself': () =>
    file(
      drawing('/A Do'),
      stream(6, '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 6 0 R>>>>', latin1('/A Do /A Do')),
    ),
  'lists in lists': (share, random) =>
    latin1(`${onePage}8 0 obj ${filled(random.of(['[', '<</A', '(', '[<<']), share)}${tail}`),
  'a photograph of 150 million dots': async (share) => {
    const [width, height] = [Math.ceil(12_000 * Math.sqrt(share)), Math.ceil(12_500 * Math.sqrt(share))]
    const dictionary = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`
    return file(drawing('q 595 0 0 842 0 0 cm /A Do Q'), stream(6, dictionary, await progressive(width, height)))
  },
  'a page of any size': (_, random) => {
    const side = () => random.of(['0', '1', '-5', '200000', '1e30', '595', '.0001', 'null'])
    return latin1(
      `${head}2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${side()} ${side()}]/Rotate ${random.upTo(9) * 45}/UserUnit ${random.upTo(99)}>>endobj\n${tail}`,
    )
  },
  'something that acts in a packet': (_, random) => {
    const kind = random.of(dangerous)
    const action = kind === 'script' ? '<</S/JavaScript/JS(app.alert\\(1\\))>>' : '<</S/Launch/F(calc.exe)>>'
    const at = random.of(['/OpenAction 9 0 R', '/Names<</JavaScript<</Names[(a)9 0 R]>>>>', '/AA<</WC 9 0 R>>'])
    const catalog = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R${at}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n`
    return Buffer.concat([latin1(catalog + page), drawing('q Q'), latin1(`9 0 obj${action}endobj\n`), latin1(tail)])
  },
}
