import { expect, type Locator, type Page, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { badPdf, plainPdf } from '../support/pdf-fixtures'
import { expectAccessible } from './support/axe'
import { newcomer } from './support/newcomer'
import { pdfOf, type Paper } from './support/papers'
import { heicPhotograph, photograph } from './support/photographs'
import { signInAsNewPerson } from './support/sign-in'
import { choose, slotRow } from './support/slots'
import { visit } from './support/visit'

// 整理页面 (U-35): from a pile of photographs and files to one right PDF, without another program.

/** Every test has its own person, also when another one failed before it. */
async function openSlots(page: Page, order: string): Promise<Locator> {
  await signInAsNewPerson(page, newcomer('何理页', order))
  await visit(page, '/applicant/attachments')
  return slotRow(page, 'taxable-income')
}

const organiser = (page: Page) => page.getByRole('dialog', { name: '整理“应税收入材料”' })
const tiles = (page: Page) =>
  organiser(page)
    .getByRole('list', { name: '页面顺序' })
    .getByRole('button', { name: /^第 \d+ 页/ })
const save = (page: Page) => organiser(page).getByRole('button', { name: /^保存为一份 PDF/ })

/** The file that the slot holds now, as whoever may see it gets it. */
async function stored(page: Page, row: Locator): Promise<{ bytes: Buffer; document: PDFDocument }> {
  await row.getByRole('button', { name: /^查看/ }).click()
  const href = await page.getByRole('link', { name: /^下载/ }).getAttribute('href')
  const bytes = await (await page.request.get(href ?? '')).body()
  await page.keyboard.press('Escape')
  return { bytes, document: await PDFDocument.load(bytes) }
}

const words = (line: string) =>
  plainPdf((document) => {
    // beside the page that is there already
    document.addPage([595, 842]).drawText(line, { x: 60, y: 700, size: 20 })
  })

test('nine photographs, one of an iPhone, become one upright PDF within the limit', async ({ page }) => {
  const row = await openSlots(page, '302')
  const [upright, onItsSide] = [
    await photograph({ name: '' }),
    await photograph({ name: '', orientation: 6, tilt: -3, page: 2 }),
  ]
  // as a telephone names them: the tenth after the ninth
  const pile = [10, 9, 8, 7, 6, 5, 4, 3].map((number): Paper => ({
    ...(number % 2 ? upright : onItsSide),
    name: `IMG_${number}.jpg`,
  }))
  await row.getByLabel(/^选择文件/).setInputFiles([...pile, await heicPhotograph('IMG_11.HEIC')])
  await expect(tiles(page)).toHaveCount(9, { timeout: 60_000 })
  await expect(organiser(page).getByText('9 页里有 9 页要看一下')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  await organiser(page).getByRole('button', { name: '一次处理 9 页' }).click()
  await expect(organiser(page).getByText('页要看一下')).toHaveCount(0)
  await tiles(page).last().click()
  await expect(organiser(page).getByText('IMG_11.HEIC')).toBeVisible()
  await expect(organiser(page).getByText('可以保存')).toBeVisible({ timeout: 90_000 })
  await expect(organiser(page).getByText(/不低于 200 dpi/)).toBeVisible()
  await expectAccessible(page)
  await save(page).click()
  await expect(organiser(page)).toHaveCount(0, { timeout: 60_000 })
  await expect(row.getByText(/应税收入材料\.pdf （9 页/)).toBeVisible({ timeout: 30_000 })
  await expect(row.getByText(/横着|颠倒|灰度|清晰度不到/)).toHaveCount(0)
  const { bytes, document } = await stored(page, row)
  expect(bytes.length).toBeLessThanOrEqual(slotOf('taxable-income').maxBytes)
  for (const sheet of document.getPages()) {
    expect([sheet.getRotation().angle % 360, Math.round(sheet.getWidth()), Math.round(sheet.getHeight())]).toEqual([
      0, 595, 842,
    ])
  }
  expect(bytes.includes('GPS') || bytes.includes('Telephone') || bytes.includes('Exif')).toBe(false)
})

test('pages are turned, moved by keyboard, taken out and taken back; text of a PDF stays text', async ({ page }) => {
  const row = await openSlots(page, '304')
  const lease = pdfOf('2 记录.pdf', await words('Income of page'))
  await row.getByLabel(/^选择文件/).setInputFiles([lease, pdfOf('1 说明.pdf', await words('Notes on page'))])
  await expect(tiles(page)).toHaveCount(4)
  await expect(organiser(page).getByText('1 说明.pdf')).toBeVisible()
  const handle = organiser(page).getByRole('button', { name: '移动第 4 页' })
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/已拿起第 4 页/)).toBeAttached()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText(/移到第 3 页的位置，共 4 页/)).toBeAttached()
  await page.keyboard.press('Space')
  await expect(page.getByText(/已放在第 3 页的位置/)).toBeAttached()
  await tiles(page).first().click()
  await organiser(page).getByRole('button', { name: '右转' }).click()
  await organiser(page).getByRole('button', { name: '看下一页' }).click()
  await organiser(page).getByRole('button', { name: '移除' }).click()
  await expect(tiles(page)).toHaveCount(3)
  await organiser(page).getByRole('button', { name: '撤销' }).click()
  await expect(tiles(page)).toHaveCount(4)
  await organiser(page).getByRole('checkbox', { name: '统一为 A4 竖版' }).uncheck()
  await expect(organiser(page).getByText('可以保存')).toBeVisible()
  await save(page).click()
  await expect(row.getByText(/应税收入材料\.pdf （4 页/)).toBeVisible({ timeout: 30_000 })
  const { document } = await stored(page, row)
  expect(document.getPages().map((sheet) => sheet.getRotation().angle)).toEqual([90, 0, 0, 0])
})

test('what waits survives a closed tab and ends with 退出登录; what is no page is named', async ({ page, context }) => {
  const row = await openSlots(page, '306')
  const letter = { name: '说明.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 word') }
  await row
    .getByLabel(/^选择文件/)
    .setInputFiles([pdfOf('甲.pdf', await words('First')), letter, pdfOf('坏.pdf', await badPdf.onlyHeader())])
  await expect(tiles(page)).toHaveCount(2)
  await expect(
    organiser(page).getByRole('alert').filter({ hasText: '“说明.docx”不是图片，也不是 PDF，没有加入' }),
  ).toBeVisible()
  await expect(organiser(page).getByText(/已暂存 \d\d:\d\d/)).toBeVisible()
  const other = await context.newPage()
  await visit(other, '/applicant/attachments')
  await expect(slotRow(other, 'taxable-income').getByText('有 2 页没有整理完')).toBeVisible()
  await page.close()
  await slotRow(other, 'taxable-income')
    .getByRole('button', { name: /^继续整理/ })
    .click()
  await expect(tiles(other)).toHaveCount(2)
  await organiser(other).getByRole('button', { name: '返回附件' }).click()
  await other.getByRole('button', { name: /何理页/ }).click()
  await other
    .getByRole('menuitem', { name: '退出登录' })
    .or(other.getByRole('button', { name: '退出登录' }))
    .first()
    .click()
  await expect(other).not.toHaveURL(/applicant|sign-out/)
  await other.waitForLoadState('networkidle')
  const left = await other.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('kept-piles')
        asked.onsuccess = () => {
          const names = [...asked.result.objectStoreNames]
          if (names.length === 0) return resolve(0)
          const all = asked.result.transaction(names)
          let sum = 0
          for (const name of names)
            all.objectStore(name).count().onsuccess = ({ target }) => (sum += (target as IDBRequest<number>).result)
          all.oncomplete = () => resolve(sum)
        }
      }),
  )
  expect(left).toBe(0)
})

test('a PDF that is too large is made small enough in the organiser, a signed one only with consent', async ({
  page,
}) => {
  const row = await openSlots(page, '308')
  const scan = await photograph({ name: '', tilt: 0 })
  const large = await plainPdf(async (document) => {
    const picture = await document.embedJpg(scan.buffer)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  })
  await choose(row, pdfOf('扫描.pdf', large))
  await row.getByRole('button', { name: '整理页面，缩小文件' }).click()
  await expect(organiser(page).getByText('可以保存')).toBeVisible({ timeout: 60_000 })
  await save(page).click()
  await expect(row.getByText(/应税收入材料\.pdf （2 页/)).toBeVisible({ timeout: 30_000 })
  // and what is there can be put in order again
  await row.getByRole('button', { name: /^整理\s?页面/ }).click()
  await expect(tiles(page)).toHaveCount(2)
  await organiser(page).getByRole('button', { name: '返回附件' }).click()
  await expect(organiser(page)).toHaveCount(0)
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('a photograph is cut at its corners, a double page split, a lying one turned', async ({ page }) => {
    const row = await openSlots(page, '310')
    await row.getByLabel('拍照：应税收入材料').setInputFiles(await photograph({ name: 'IMG_1.jpg', tilt: 5 }))
    await expect(tiles(page)).toHaveCount(1, { timeout: 60_000 })
    await organiser(page).getByRole('button', { name: '裁剪', exact: true }).click()
    const corner = organiser(page).getByRole('button', { name: /^左上角/ })
    await corner.focus()
    const before = await corner.getAttribute('aria-label')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await corner.getAttribute('aria-label')).not.toBe(before)
    await expectAccessible(page)
    await organiser(page).getByRole('button', { name: '应用裁剪' }).click()
    await organiser(page).getByRole('button', { name: '拆分' }).click()
    await expect(tiles(page)).toHaveCount(2)
    await organiser(page).getByRole('button', { name: '左转' }).click()
    await expect(organiser(page).getByText('可以保存')).toBeVisible({ timeout: 60_000 })
    await save(page).click()
    await expect(row.getByText(/应税收入材料\.pdf （2 页/)).toBeVisible({ timeout: 30_000 })
  })
})

test('any picture becomes a 证件照片: cut to one inch in the browser', async ({ page }) => {
  await signInAsNewPerson(page, newcomer('何理页', '312'))
  await visit(page, '/applicant/profile?step=photo')
  await page.getByLabel('选择文件：证件照片').setInputFiles(await heicPhotograph('IMG_1.HEIC'))
  const dialog = page.getByRole('dialog', { name: '裁剪证件照片' })
  await expect(dialog.getByRole('img', { name: '要裁剪的照片' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '裁剪并上传' }).click()
  const photo = page.getByRole('img', { name: '您的证件照片' })
  await expect(photo).toBeVisible()
  const { width, height } = await photo.evaluate((image: HTMLImageElement) => ({
    width: image.naturalWidth,
    height: image.naturalHeight,
  }))
  expect(width / height).toBeCloseTo(25 / 35, 2)
})
