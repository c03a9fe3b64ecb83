import { degrees, PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { storedWarning } from '@/lib/domain/attachment/inspection'
import { inspectPdf, megabyte } from '@/lib/files/inspect-pdf'
import { fileRefusalText, fileWarningTexts } from '@/lib/labels/files'
import { honestCast } from '@/prisma/seed/demo-files/casting'
import { ownFiles } from '@/prisma/seed/demo-files/table'
import { makePaper } from '@/prisma/seed/cast/cast'
import type { ScanLook } from '@/prisma/seed/papers/to-scan'
import { encryptedPdf } from '../../support/encrypted-pdf'

/** Papers as people scan them, through the inspector and back: what it is told of each page. */
const [somebody] = ownFiles
if (!somebody) throw new Error('nobody has files')
const { facts } = honestCast(somebody, '2026-10-12')
const five = { maxBytes: 5 * megabyte }

/** The same file with every page turned by so many degrees as it is seen. */
async function turned(bytes: Uint8Array, by: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of document.getPages()) page.setRotation(degrees((page.getRotation().angle + by) % 360))
  return document.save()
}

async function saidOf(bytes: Uint8Array): Promise<string[]> {
  const judged = await inspectPdf(bytes, five)
  return judged.ok ? judged.value.warnings.map(storedWarning) : [judged.refusal.code]
}

const looks: [string, ScanLook | undefined][] = [
  ['as a program writes it', undefined],
  ['scanned in colour', {}],
  ['scanned askew', { askew: 2 }],
  ['scanned on its side and set upright by the scanner', { sideways: true }],
]
const slots = ['taxable-income', 'unit-licence'] as const
/** A scan takes a second or two to make. */
const patience = 60_000

describe.each(looks)('papers %s', (_, look) => {
  const papers = new Map<string, Uint8Array>()
  beforeAll(async () => {
    for (const slot of slots) papers.set(slot, await makePaper(slot, facts, look))
  }, patience)
  test.each(slots)(
    '%s: nothing is said of it upright, and every page of it is named on its side',
    { timeout: patience },
    async (slot) => {
      const bytes = papers.get(slot) ?? new Uint8Array()
      expect(await saidOf(bytes)).toEqual([])
      const pages = (await PDFDocument.load(bytes)).getPageCount()
      const every = Array.from({ length: pages }, (_page, index) => index + 1).join(',')
      for (const by of [90, 270])
        expect(await saidOf(await turned(bytes, by))).toEqual([`file.sideways-pages:${every}`])
    },
  )
})

test('a grey scan is named, page by page, in the words of the slot', { timeout: patience }, async () => {
  const said = await saidOf(await makePaper('integrity-declaration', facts, { grey: true }))
  expect(said).toEqual(['file.grey-pages:1'])
  expect(fileWarningTexts(said)).toEqual(['第 1 页为灰度扫描，要求彩色。请用扫描仪或手机的彩色模式重新扫描。'])
})

test('words on their head are named; a picture of words on its head cannot be told from one that stands', async () => {
  const words = await turned(await makePaper('labour-contract', facts), 180)
  expect(await saidOf(words)).toEqual(['file.upside-down-pages:1,2,3'])
})

describe('a file with an open password', () => {
  test('is opened with it, and what is kept needs none', async () => {
    const judged = await inspectPdf(encryptedPdf('07451X'), { ...five, password: '07451X' })
    expect(judged).toMatchObject({
      ok: true,
      value: { pages: 1, warnings: expect.arrayContaining([{ code: 'file.decrypted' }]) },
    })
    if (!judged.ok) return
    const again = await inspectPdf(judged.value.content, five)
    expect(again.ok && again.value.warnings.some(({ code }) => code === 'file.decrypted')).toBe(false)
    expect(Buffer.from(judged.value.content).toString('latin1')).not.toContain('07451X')
  })
  test('says so when the password is wrong, and asks for it when there is none', async () => {
    expect(await inspectPdf(encryptedPdf(), { ...five, password: '000000' })).toMatchObject({
      refusal: { code: 'file.password-wrong' },
    })
    expect(await inspectPdf(encryptedPdf(), five)).toMatchObject({ refusal: { code: 'file.encrypted' } })
    expect(fileRefusalText('file.password-wrong')).toContain('打开密码不对')
  })
  test('a password for a file that needs none changes nothing', async () => {
    const bytes = await makePaper('unit-licence', facts)
    expect(await inspectPdf(bytes, { ...five, password: 'x' })).toMatchObject({ ok: true, value: { content: bytes } })
  })
})
