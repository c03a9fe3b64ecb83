import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inspectPdf, megabyte } from '@/lib/files/inspect-pdf'
import { badPdf, packedAction, packings, scanPdf } from '@/tests/support/pdf-fixtures'

/** Files made to hold up or bring down the server. Each must be answered with a value, and soon. */
const soon = 90_000
const five = { maxBytes: 5 * megabyte }
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const tail = '\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'
const head = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'
const onePage = `${head}2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n`

function withStream(number: number, dictionary: string, data: Uint8Array): Uint8Array {
  const open = `${number} 0 obj<<${dictionary}/Length ${data.length}>>stream\n`
  return Buffer.concat([latin1(onePage + open), data, latin1(`\nendstream endobj${tail}`)])
}

async function judged(bytes: Uint8Array): Promise<string> {
  const started = performance.now()
  const result = await inspectPdf(bytes, five)
  expect(performance.now() - started).toBeLessThan(soon)
  return result.ok ? 'accepted' : result.refusal.code
}

const filled = (text: string): string => text.repeat(Math.floor((4.9 * megabyte) / text.length))

const hostile: [string, () => Uint8Array, string][] = [
  [
    'a bomb among the packed objects',
    () => withStream(5, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.alloc(150 * megabyte))),
    'file.too-complex',
  ],
  [
    'a bomb as the drawing of a page',
    () => withStream(4, '/Filter/FlateDecode', deflateSync(Buffer.alloc(150 * megabyte))),
    'file.too-complex',
  ],
  [
    'a million packed objects that all stand in one place',
    () => {
      const list = '['.padEnd(200_000, '1 ') + ']'
      const directory = Array.from({ length: 200_000 }, (_, index) => `${index + 10} 0 `).join('')
      return withStream(
        5,
        `/Type/ObjStm/N 200000/First ${directory.length}/Filter/FlateDecode`,
        deflateSync(latin1(directory + list)),
      )
    },
    'accepted',
  ],
  ['lists nested without end', () => latin1(`${head}2 0 obj ${filled('[')}${tail}`), 'file.too-complex'],
  ['dictionaries nested without end', () => latin1(`${head}2 0 obj ${filled('<</A')}${tail}`), 'file.damaged'],
  ['strings that never close', () => latin1(head + filled('7 0 obj (')), 'file.damaged'],
  ['streams that never close', () => latin1(head + filled('7 0 obj<<>>stream\n')), 'file.damaged'],
  ['numbers only', () => latin1(head + filled('12 ')), 'file.damaged'],
  ['the word obj only', () => latin1(head + filled('obj')), 'file.damaged'],
  ['comments only', () => latin1(`${head}2 0 obj ${filled('%\n')}`), 'file.damaged'],
  ['two million empty lists', () => latin1(`${head}2 0 obj [${filled('[]')}] endobj${tail}`), 'file.too-complex'],
  ['trailers without end', () => latin1(head + filled('trailer<<')), 'file.damaged'],
  [
    'pages that hold themselves',
    () => latin1(`${head}2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj${tail}`),
    'file.damaged',
  ],
  ['a reference to itself as page tree', () => latin1(`${head}2 0 obj 2 0 R endobj${tail}`), 'file.damaged'],
  [
    'a tree that doubles forty times',
    () => {
      const levels = Array.from({ length: 40 }, (_, index) => {
        const next = index + 3
        return `${index + 2} 0 obj<</Type/Pages/Kids[${next} 0 R ${next} 0 R]/Count 2>>endobj\n`
      })
      return latin1(`${head}${levels.join('')}42 0 obj<</Type/Page>>endobj${tail}`)
    },
    'file.damaged',
  ],
  [
    'a hundred thousand pages',
    () =>
      latin1(
        `${head}2 0 obj<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 1>>endobj 3 0 obj<</Type/Page>>endobj${tail}`,
      ),
    'file.damaged',
  ],
]

/** Which of the two is said of a file without sense depends on whether the machine has read it in its five seconds. */
const costly = new Set(['file.damaged', 'file.too-complex'])

describe('files made to do harm', () => {
  test.each(hostile)('%s', { timeout: 100_000 }, async (_, make, code) => {
    expect(costly.has(code) ? [...costly] : [code]).toContain(await judged(make()))
  })

  test('a crowd of them at once is answered too', { timeout: 300_000 }, async () => {
    const bytes = latin1(`${head}2 0 obj [${filled('[]')}] endobj${tail}`)
    const answers = await Promise.all(Array.from({ length: 3 }, () => inspectPdf(bytes, five)))
    expect(answers.every((answer) => !answer.ok)).toBe(true)
  })

  test('random damage of honest files always ends in a verdict', { timeout: 300_000 }, async () => {
    const honest = [
      await scanPdf({ title: '结婚证', pages: 2 }),
      await badPdf.script(),
      await badPdf.encrypted(),
      await badPdf.attachment(),
    ]
    let state = 20261121
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return state % below
    }
    for (let round = 0; round < 16; round += 1) {
      const source = honest[round % honest.length] ?? new Uint8Array()
      const bytes = source.slice(0, round % 3 === 0 ? 1 + random(source.length) : source.length)
      for (let hit = 0; hit <= random(12); hit += 1) bytes[random(bytes.length)] = random(256)
      const result = await inspectPdf(bytes, five)
      expect(result.ok || result.refusal.code.startsWith('file.')).toBe(true)
    }
  })

  test.each(Object.keys(packings))('what acts at opening is found behind %s', { timeout: 60_000 }, async (filter) => {
    expect(await judged(packedAction('<</S/JavaScript/JS(app.alert\\(1\\))>>', filter))).toBe('file.script')
    expect(await judged(packedAction('<</S/Launch/F(calc.exe)>>', filter))).toBe('file.action')
  })

  test.each([
    ['opens an address by itself', '<</S/URI/URI(https://example.cn)>>', 'file.action'],
    ['runs a script by an address', '<</S/URI/URI(javascript:alert\\(1\\))>>', 'file.script'],
    [
      'goes to its first page and then to an address',
      '<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(https://a.cn)>>]>>',
      'accepted',
    ],
    ['only goes to its first page', '<</S/GoTo/D[3 0 R/Fit]>>', 'accepted'],
  ])('a file that %s', { timeout: 60_000 }, async (_, action, code) => {
    expect(await judged(packedAction(action, '/FlateDecode'))).toBe(code)
  })

  test('a picture of 150 million dots is refused before it is unpacked', { timeout: 60_000 }, async () => {
    const image = '/Type/XObject/Subtype/Image/Width 12000/Height 12400/ColorSpace/DeviceGray/BitsPerComponent 8'
    const page = `${head}2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</A 4 0 R>>>>>>endobj
4 0 obj<<${image}/Filter/FlateDecode/Length 8>>stream
`
    const drawing = '5 0 obj<</Length 31>>stream\nq 595 0 0 842 0 0 cm /A Do Q    \nendstream endobj'
    const bytes = Buffer.concat([
      latin1(page),
      deflateSync(Buffer.alloc(0)),
      latin1(`\nendstream endobj\n${drawing}${tail}`),
    ])
    expect(await judged(bytes)).toBe('file.too-complex')
  })

  test('an archive between two end marks is another file', { timeout: 60_000 }, async () => {
    const plain = await scanPdf({ title: '结婚证' })
    expect(await judged(Buffer.concat([plain, latin1('PK\x03\x04\x14\0'), latin1('\n%%EOF\n')]))).toBe('file.mixed')
  })

  test('the process of the portal does not grow by what it has looked at', { timeout: 300_000 }, async () => {
    const bomb = withStream(4, '/Filter/FlateDecode', deflateSync(Buffer.alloc(150 * megabyte)))
    const before = process.memoryUsage.rss()
    for (let round = 0; round < 2; round += 1) await inspectPdf(bomb, five)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * megabyte)
  })
})
