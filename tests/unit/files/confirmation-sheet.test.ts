import { PDFDocument } from 'pdf-lib'
import { create } from 'qrcode'
import { beforeAll, describe, expect, test } from 'vitest'
import { inspectPdf, megabyte } from '@/lib/files/inspect-pdf'
import { makeConfirmationSheet } from '@/lib/files/pdf/confirmation-sheet'
import type { ConfirmationSheetData } from '@/lib/files/pdf/confirmation-tables'
import { missingGlyphs, newDocument } from '@/lib/files/pdf/fonts'
import { photoJpeg } from '@/tests/support/pdf-fixtures'
import { canDraw, drawPage, pdfText } from '@/tests/support/pdf-view'
import { sheetData } from '@/tests/support/sheet-data'

const checkUrl = 'https://portal.example.cn/check?code=7K3M9QRT2XWA'
const sheet = (changes: Partial<ConfirmationSheetData> = {}) =>
  makeConfirmationSheet({ ...sheetData, ...changes }, { checkUrl })
const pagesOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount()

describe('《北京市工作居住证确认单》 (F-01)', { timeout: 20_000 }, () => {
  let bytes = new Uint8Array()
  beforeAll(async () => {
    bytes = new Uint8Array(await sheet({ photo: await photoJpeg() }))
  })

  test('says everything the holder has to show, as words that can be copied', async () => {
    const text = await pdfText(bytes)
    for (const words of [
      '北京市工作居住证确认单',
      'BJ110108202400123',
      '欧阳晓琳',
      '130102199003074521',
      '河北省石家庄市长安区',
      '北京云岫示例科技有限公司',
      '91110108MA01ABCD2X',
      '北京市海淀区人力资源和社会保障局',
      '2024年3月5日',
      '2027年3月4日',
      '欧阳小一',
      '7K3M-9QRT-2XWA',
      '2026-11-21 14:03',
    ])
      expect(text).toContain(words)
  })

  test('has no spouse and no mark that does not belong (I-64)', async () => {
    const text = await pdfText(bytes)
    expect(text.replace('本单不含配偶信息', '')).not.toContain('配偶')
    expect(text).not.toContain('挂起')
    expect(text).not.toContain('演示系统')
  })

  test('fits one A4 page, also with three children; more go on to the next', async () => {
    const page = (await PDFDocument.load(bytes)).getPage(0)
    expect(page.getSize()).toEqual({ width: 595.28, height: 841.89 })
    const children = (count: number) => Array.from({ length: count }, () => sheetData.dependants).flat()
    expect(await pagesOf(await sheet({ dependants: children(3), photo: await photoJpeg() }))).toBe(1)
    const long = await sheet({ dependants: children(12) })
    expect(await pagesOf(long)).toBe(2)
    expect((await pdfText(long)).match(/欧阳小一/g)).toHaveLength(12)
  })

  test('every page says whose it is, which of how many, and the issuing authority has a place for its seal', async () => {
    const twelve = Array.from({ length: 12 }, () => sheetData.dependants).flat()
    const pages = (await pdfText(await sheet({ dependants: twelve }))).split('\n')
    expect(pages).toHaveLength(2)
    pages.forEach((page, index) => {
      expect(page).toContain('工作居住证编号：BJ110108202400123')
      expect(page).toContain('校验码：7K3M-9QRT-2XWA')
      expect(page.replaceAll(/\s/g, '')).toContain(`第${index + 1}页共2页`)
    })
    const single = (await pdfText(bytes)).replaceAll(/\s/g, '')
    expect(single).toContain('第1页共1页')
    expect(single).toMatch(/发证机关北京市海淀区人力资源和社会保障局（盖章处）/)
  })

  test('its fonts are named as the parts that they are, and the whole stays small', async () => {
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-(Regular|Bold)/g),
    ).toHaveLength(4)
    expect(bytes.length).toBeLessThan(200 * 1024)
  })

  test('is the same file for the same data', async () => {
    const again = await sheet({ photo: await photoJpeg() })
    expect(Buffer.compare(again, bytes)).toBe(0)
  })

  test('passes our own check of uploaded files', async () => {
    expect(await inspectPdf(bytes, { maxBytes: 2 * megabyte })).toMatchObject({
      ok: true,
      value: { pages: 1, warnings: [] },
    })
  })

  test('is marked while the permit is suspended', async () => {
    const text = await pdfText(await sheet({ status: 'suspended' }))
    expect(text.match(/挂起/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text).toMatch(/证件状态\s+挂起/)
  })

  test('says so when it comes from the demo', async () => {
    expect(await pdfText(await sheet({ demo: true }))).toContain('演示系统')
  })

  test('says 无 when there are no children', async () => {
    expect(await pdfText(await sheet({ dependants: [] }))).toMatch(/随往子女\s+无/)
  })

  test('shows a rare character as 〓 and names it', async () => {
    const text = await pdfText(await sheet({ holderName: '王𠮷' }))
    expect(text).toContain('王〓')
    expect(text).toContain('U+20BB7')
  })

  test('breaks a name of forty characters and a long address into lines inside the cell', async () => {
    const employerName = '北京' + '云岫示例科技'.repeat(6) + '有限公司'
    const text = await pdfText(await sheet({ employerName }))
    expect(text.replaceAll(' ', '')).toContain(employerName)
  })
})

describe('fonts', () => {
  test('know what they lack', async () => {
    expect(await missingGlyphs('张三·阿卜杜拉\n䶮㙍㴪𫍽 A1')).toEqual([])
    expect(await missingGlyphs('𠮷野𠮷')).toEqual(['𠮷'])
  })
})

describe.skipIf(!canDraw)('as drawn (needs poppler)', { timeout: 60_000 }, () => {
  test('every common character leaves ink: none is a blank', async () => {
    const decoder = new TextDecoder('gb18030')
    const rows = Array.from({ length: 40 }, (_, high) => 0xb0 + high)
    const characters = rows.flatMap((high) =>
      Array.from({ length: 94 }, (_, low) => decoder.decode(Uint8Array.of(high, 0xa1 + low))),
    )
    const { document, fonts } = await newDocument({ title: 'glyphs', at: new Date(0) })
    for (const font of [fonts.regular, fonts.bold]) {
      const page = document.addPage([94 * 20, 40 * 20])
      characters.forEach((character, index) => {
        const [x, y] = [(index % 94) * 20 + 3, 800 - (Math.floor(index / 94) + 1) * 20 + 5]
        if (!character.includes('\uFFFD')) page.drawText(character, { x, y, size: 13, font })
      })
    }
    const bytes = await document.save()
    for (const number of [1, 2]) {
      const picture = await drawPage(bytes, number, 72)
      const blank = characters.filter((character, index) => {
        if (character.includes('\uFFFD') || /[\uE000-\uF8FF]/.test(character)) return false
        const [left, top] = [(index % 94) * 20, Math.floor(index / 94) * 20]
        for (let dot = 0; dot < 400; dot += 1) if (picture.darkAt(left + (dot % 20), top + dot / 20)) return false
        return true
      })
      expect(blank).toEqual([])
    }
  })

  test('the QR code holds the check address, module for module', async () => {
    const picture = await drawPage(await sheet(), 1, 288)
    const modules = create(checkUrl, { errorCorrectionLevel: 'M' }).modules
    const size = (84 / 72) * 288
    const unit = size / (modules.size + 8)
    const left = ((595.28 - (20 * 72) / 25.4 - 84) / 72) * 288
    const top = topOfCode(picture, left + 4 * unit, unit)
    const wrong = Array.from(modules.data, (dark, index) => {
      const x = left + (4 + (index % modules.size) + 0.5) * unit
      const y = top + (Math.floor(index / modules.size) + 0.5) * unit
      return picture.darkAt(x, y) === Boolean(dark)
    }).filter((same) => !same)
    expect(wrong).toEqual([])
  })
})

/** The first row of dark dots of the finder pattern below the table. */
function topOfCode(picture: Awaited<ReturnType<typeof drawPage>>, left: number, unit: number): number {
  for (let y = Math.floor(picture.height * 0.6); y < picture.height; y += 1) {
    const run = Array.from({ length: Math.floor(7 * unit) - 2 }, (_, dot) => picture.darkAt(left + 1 + dot, y))
    const clear = !picture.darkAt(left - 2 * unit, y) && !picture.darkAt(left + 7.5 * unit, y)
    if (run.every(Boolean) && clear) return y
  }
  throw new Error('no QR code found')
}
