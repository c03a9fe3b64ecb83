import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFName, PDFString } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { inspectPdf, megabyte } from '@/lib/files/inspect-pdf'
import { badPdf, plainPdf } from '@/tests/support/pdf-fixtures'
import { pdfText } from '@/tests/support/pdf-view'

// what honest files of other programs have shown; each is looked at by a process of its own
vi.setConfig({ testTimeout: 60_000 })

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await inspectPdf(bytes, { maxBytes: 5 * megabyte })
  return result.ok ? 'accepted' : result.refusal.code
}

/** A page with one picture of 64 × 64 dots, so many bits each; `share` of its bytes are there. */
const withPicture = (space: string | (string | number | PDFString)[], bits: number, dotBits: number, share = 1) =>
  plainPdf((document) => {
    const data = deflateSync(Buffer.alloc(Math.floor(64 * ((64 * dotBits) / 8) * share), 0x5a))
    const image = document.context.stream(data, {
      ...{ Type: 'XObject', Subtype: 'Image', Width: 64, Height: 64, BitsPerComponent: bits },
      ...{ ColorSpace: space, Filter: 'FlateDecode' },
    })
    const page = document.getPage(0)
    page.node.setXObject(PDFName.of('A'), document.context.register(image))
    const drawing = document.context.stream('q 500 0 0 700 20 20 cm /A Do Q')
    page.node.set(PDFName.of('Contents'), document.context.register(drawing))
  })

const palette = (entries: number) => ['Indexed', 'DeviceRGB', entries - 1, PDFString.of('abc'.repeat(entries))]

test.each([
  ['two bits and a palette, as small drawings are kept', palette(4), 2, 2],
  ['four bits and a palette', palette(16), 4, 4],
  ['two bits of grey', 'DeviceGray', 2, 2],
  ['four bits of grey', 'DeviceGray', 4, 4],
  ['sixteen bits of grey', 'DeviceGray', 16, 16],
  ['four bits of each colour', 'DeviceRGB', 4, 12],
  ['eight bits of four inks', 'DeviceCMYK', 8, 32],
])('a picture of %s is whole, and torn when half of it is missing', async (_, space, bits, dotBits) => {
  expect(await codeOf(await withPicture(space, bits, dotBits))).toBe('accepted')
  expect(await codeOf(await withPicture(space, bits, dotBits, 0.5))).toBe('file.damaged-page')
})

test('a long book is told that it is too long, not that it is too complex', async () => {
  const book = await plainPdf((document) => {
    for (let page = 1; page < 900; page += 1) document.addPage().drawText(`Page ${page} `.repeat(200))
  })
  expect(await codeOf(book)).toBe('file.too-many-pages')
})

test('what readers would have to mend is kept in order, so that the viewer opens it too', async () => {
  const text = Buffer.from(await plainPdf(undefined, false)).toString('latin1')
  const nameless = Buffer.from(
    text.replace(/\/Type \/Page\n/, '/Tipe /Page\n').replace(/startxref\s+\d+/, 'startxref\n7'),
    'latin1',
  )
  expect(nameless.toString('latin1')).toContain('/Tipe')
  await expect(pdfText(nameless)).rejects.toThrow()
  const result = await inspectPdf(nameless, { maxBytes: megabyte })
  expect(result).toMatchObject({
    ok: true,
    value: { pages: 1, warnings: expect.arrayContaining([{ code: 'file.repaired' }]) },
  })
  if (result.ok) expect(await pdfText(result.value.content)).toBe('')
})

test('a file pieced together again whose page is none for other readers is damaged', async () => {
  const head =
    '%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
  const page =
    '3 0 obj<</Type/Page/Parent 2 0 R/\nendstreamendobj\n6 0 obj<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length 9>>stream\n'
  const bytes = Buffer.from(`${head}${page}123456789\nendstream endobj\nstartxref\n317\n%%EOF\n`, 'latin1')
  expect(await codeOf(bytes)).toBe('file.damaged')
})

test('the command prints a line for each file and nothing else, whatever the files are', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'inspect-'))
  try {
    const files = { 'plain.pdf': await plainPdf(), 'script.pdf': await badPdf.script(), 'empty.pdf': new Uint8Array() }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes)
    // nested without end: it exhausts its inspector, which is logged elsewhere
    writeFileSync(path.join(folder, 'deep.pdf'), `%PDF-1.7\n1 0 obj ${'['.repeat(3_000_000)}\nstartxref\n0\n%%EOF\n`)
    const names = [...Object.keys(files), 'deep.pdf', '', 'missing.pdf']
    const command = ['--conditions=react-server', '--import', 'tsx', 'lib/files/inspection/command.ts']
    const { stdout } = spawnSync(process.execPath, [...command, ...names.map((name) => path.join(folder, name))])
    const lines = stdout
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ verdict }) => verdict)).toEqual(['accept', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse'])
    expect(lines.map(({ file }) => file).slice(0, 4)).toEqual(names.slice(0, 4))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
