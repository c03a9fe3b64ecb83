import { describe, expect, test, vi } from 'vitest'
import { inspectPdf, megabyte, refuseSize, sha256Of } from '@/lib/files/inspect-pdf'
import { fileRefusalCodes, fileRefusalText, fileWarningText } from '@/lib/labels/files'
import { badPdf, paddedTo, plainPdf, scanPdf } from '@/tests/support/pdf-fixtures'
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'

// each file is looked at by a process of its own
vi.setConfig({ testTimeout: 30_000 })

const two = { maxBytes: 2 * megabyte }

/** The addresses of all link actions of the first page. */
function linksOf(document: PDFDocument): string[] {
  const notes = document.getPage(0).node.Annots()?.asArray() ?? []
  return notes.flatMap((note) => {
    const action = document.context.lookup(note, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)
    const address = action?.lookup(PDFName.of('URI'))
    return address instanceof PDFString ? [address.asString()] : []
  })
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await inspectPdf(bytes, two)
  return result.ok ? 'accepted' : result.refusal.code
}

describe('a scan in order (M-20…M-28, G-27)', () => {
  test('is accepted with its pages, size and digest', async () => {
    const bytes = await scanPdf({ title: '学历证书', lines: ['姓名：欧阳晓琳'], pages: 3 })
    const sha256 = sha256Of(bytes)
    expect(await inspectPdf(bytes, two)).toEqual({
      ok: true,
      value: { content: bytes, pages: 3, bytes: bytes.length, sha256, warnings: [] },
    })
  })

  test('of exactly 2M is accepted, one byte more is not and says both sizes', async () => {
    const exact = await scanPdf({ title: '应税收入材料', ofBytes: 2 * megabyte })
    expect(exact.length).toBe(2097152)
    expect(await codeOf(exact)).toBe('accepted')
    const more = await inspectPdf(await badPdf.tooLarge(2 * megabyte), two)
    expect(more).toEqual({ ok: false, refusal: { code: 'file.too-large', params: { size: '2.01M', limit: '2M' } } })
    expect(await inspectPdf(await badPdf.tooLarge(2 * megabyte), { maxBytes: 5 * megabyte })).toMatchObject({
      ok: true,
    })
  })

  test('with objects packed together, as newer programs write, is accepted', async () => {
    expect(await codeOf(await plainPdf(undefined, true))).toBe('accepted')
    expect(await codeOf(await plainPdf(undefined, false))).toBe('accepted')
  })

  test('whose table of contents is lost but whose pages are all there is accepted with a remark', async () => {
    const result = await inspectPdf(await badPdf.lostTable(), two)
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: 'file.repaired' }] } })
  })

  test('with an empty page is accepted and the page is named', async () => {
    const bytes = await plainPdf((document) => void document.addPage([595, 842]))
    const result = await inspectPdf(bytes, two)
    expect(result).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'file.blank-pages', pages: [2] }] },
    })
    expect(fileWarningText({ code: 'file.blank-pages', pages: [2] })).toContain('第 2 页')
  })

  test('may hold bookmarks and forms; its links are taken out and named', async () => {
    const bytes = await plainPdf((document) => {
      document.getForm().createTextField('name').addToPage(document.getPage(0))
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://example.cn') },
      }
      document.getPage(0).node.addAnnot(document.context.register(document.context.obj(link as never)))
    })
    const result = await inspectPdf(bytes, two)
    expect(result).toMatchObject({ ok: true, value: { pages: 1, warnings: [{ code: 'file.links-removed' }] } })
    const kept = result.ok ? result.value.content : bytes
    expect(linksOf(await PDFDocument.load(bytes))).toEqual(['https://example.cn'])
    expect(linksOf(await PDFDocument.load(kept))).toEqual([])
    // what was taken out once is not found again
    expect(await inspectPdf(kept, two)).toMatchObject({ ok: true, value: { content: kept, warnings: [] } })
  })
})

describe('what is refused, by content and whatever the name says', () => {
  const expected: [keyof typeof badPdf, string][] = [
    ['empty', 'file.empty'],
    ['renamedProgram', 'file.not-pdf'],
    ['renamedPng', 'file.not-pdf'],
    ['renamedWord', 'file.not-pdf'],
    ['renamedText', 'file.not-pdf'],
    ['truncated', 'file.damaged'],
    ['hole', 'file.damaged-page'],
    ['onlyHeader', 'file.damaged'],
    ['noise', 'file.damaged'],
    ['encrypted', 'file.encrypted'],
    ['noPages', 'file.no-pages'],
    ['script', 'file.script'],
    ['attachment', 'file.attachment'],
    ['launch', 'file.action'],
    ['automatic', 'file.action'],
    ['xfa', 'file.xfa'],
    ['mediaNote', 'file.media'],
    ['scriptBeforeHeader', 'file.mixed'],
    ['archiveBehind', 'file.mixed'],
  ]
  test.each(expected)('%s → %s', async (name, code) => {
    expect(await codeOf(await badPdf[name](2 * megabyte))).toBe(code)
  })

  test('a renamed file is told what it looks like', async () => {
    const kinds = await Promise.all(
      [badPdf.renamedProgram, badPdf.renamedPng, badPdf.renamedWord, badPdf.renamedText].map(async (make) => {
        const result = await inspectPdf(await make(), two)
        return result.ok ? '' : fileRefusalText(result.refusal.code, result.refusal.params)
      }),
    )
    expect(kinds[0]).toContain('看起来是程序')
    expect(kinds[1]).toContain('看起来是图片')
    expect(kinds[2]).toContain('看起来是Word 文档')
    expect(kinds[3]).toContain('看起来是纯文本')
  })

  test('a file whose last bytes are missing, although every page is still there', async () => {
    const text = Buffer.from(await plainPdf(undefined, false)).toString('latin1')
    expect(await codeOf(Buffer.from(text.slice(0, text.lastIndexOf('startxref')), 'latin1'))).toBe('file.damaged')
  })

  test('more than 200 pages', async () => {
    const bytes = await plainPdf((document) => {
      for (let page = 0; page < 200; page += 1) document.addPage()
    })
    expect(await codeOf(bytes)).toBe('file.too-many-pages')
  })

  test('a page whose instructions are missing shows nothing, and is named as such', async () => {
    const bytes = await plainPdf((document) => {
      const page = document.addPage()
      page.node.set(PDFName.of('Contents'), document.context.nextRef())
    })
    expect(await inspectPdf(bytes, two)).toMatchObject({
      value: { warnings: [{ code: 'file.blank-pages', pages: [2] }] },
    })
  })

  test('a script hidden by an escaped name, or in a version that a later save replaced', async () => {
    const plain = Buffer.from(await plainPdf(undefined, false)).toString('latin1')
    const action = '<</Type/Action/S/J#61vaScript/JS(app.alert\\(1\\))>>'
    const hidden = plain.replace('startxref', `90 0 obj\n${action}\nendobj\nstartxref`)
    expect(await codeOf(Buffer.from(hidden, 'latin1'))).toBe('file.script')
    const replaced = hidden.replace('startxref', '90 0 obj\nnull\nendobj\nstartxref')
    expect(await codeOf(Buffer.from(replaced, 'latin1'))).toBe('file.script')
  })

  test('size alone can be refused before the bytes are read', () => {
    expect(refuseSize(2 * megabyte, 2 * megabyte)).toBeNull()
    expect(refuseSize(2 * megabyte + 1, 2 * megabyte)?.refusal.code).toBe('file.too-large')
    expect(refuseSize(0, 2 * megabyte)?.refusal.code).toBe('file.empty')
  })
})

describe('the sentences', () => {
  test('every refusal says that nothing was lost and what to do', () => {
    const params = { size: '3M', limit: '2M', page: 2, kind: 'image', width: 1, height: 1, minWidth: 2, minHeight: 2 }
    for (const code of fileRefusalCodes) {
      const sentence = fileRefusalText(code, params)
      expect(sentence, code).toMatch(/没有改动。/)
      expect(sentence, code).toMatch(/请/)
      expect(sentence, code).not.toMatch(/undefined|\{|\}/)
    }
  })
})

test('padding keeps the file in order', async () => {
  const bytes = await plainPdf()
  const padded = paddedTo(bytes, 5000)
  expect(padded.length).toBe(5000)
  expect(await codeOf(padded)).toBe('accepted')
})
