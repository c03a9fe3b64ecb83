import { expect, type Page, test } from '@playwright/test'
import { degrees } from 'pdf-lib'
import { encryptedPdf } from '../support/encrypted-pdf'
import { badPdf, plainPdf } from '../support/pdf-fixtures'
import { expectAccessible } from './support/axe'
import { fillFields } from './support/fields'
import { newcomer, typedProfile } from './support/newcomer'
import { paperFor, pdfOf } from './support/papers'
import { introduce, openDoor, signInAsNewPerson } from './support/sign-in'
import { choose, drop, expectRefusedFile, expectUploaded, slotRow } from './support/slots'
import { reload, visit } from './support/visit'

// What bad input gets: a sentence where it happened, and everything that was there before is still there.

const mega = 1024 * 1024
let order = 100

/** Every test has its own person, so that none of them sees what another has left behind. */
async function enter(page: Page): Promise<ReturnType<typeof newcomer>> {
  order += 2
  const person = newcomer('何不器', String(order))
  await signInAsNewPerson(page, person)
  return person
}

test('an ID number that cannot be one is named beside its field, and the rest stays typed', async ({ page }) => {
  await openDoor(page, 'person')
  await page.getByRole('link', { name: '使用其他身份' }).click()
  // too short · a wrong check digit · 30 February · letters
  for (const number of ['13010519900615', '110105194912310021', '130105199002300025', '13010519900615ABCD']) {
    await page.getByLabel('姓名').fill('林见山')
    await page.getByLabel('手机号').fill('13900139000')
    await page.getByLabel('身份证号').fill(number)
    await page.getByRole('button', { name: '以此身份登录' }).click()
    await expect(page.getByText('身份证号有误，请核对 18 位号码')).toBeVisible()
    await expect(page.getByLabel('姓名')).toHaveValue('林见山')
    await expect(page.getByLabel('手机号')).toHaveValue('13900139000')
  }
})

test('each unsuitable file gets its sentence beside its row, and the files before it stay', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/attachments')
  const good = await paperFor('residence-proof', '何不器')
  const residence = slotRow(page, 'residence-proof')
  await choose(residence, good)
  await expectUploaded(residence, good)

  // a picture under another name is a page all the same
  const household = slotRow(page, 'household-register')
  await drop(page, household, pdfOf('户口本.pdf', await badPdf.renamedPng()))
  const organiser = page.getByRole('dialog', { name: '整理“户口本首页及本人页”' })
  await expect(organiser.getByText('户口本.pdf')).toBeVisible()
  await organiser.getByRole('button', { name: '放弃' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '放弃整理' }).click()
  await expect(organiser).toHaveCount(0)

  const letter = pdfOf('户口.pdf', await badPdf.renamedWord())
  await drop(page, household, letter)
  await expectRefusedFile(household, letter, '这个文件的内容不是 PDF，看起来是Word 文档，只改文件名不能变成 PDF。')

  const large = pdfOf('收入.pdf', await badPdf.tooLarge(2 * mega))
  const income = slotRow(page, 'taxable-income')
  await choose(income, large)
  await expectRefusedFile(income, large, /文件大小为 .*，超过上限 2M。/)

  const locked = pdfOf('完税.pdf', await badPdf.encrypted())
  const education = slotRow(page, 'education-certificate')
  await choose(education, locked)
  await expectRefusedFile(education, locked, '文件有打开密码')

  const damaged = pdfOf('学位.pdf', await badPdf.truncated())
  const degree = slotRow(page, 'degree-certificate')
  await choose(degree, damaged)
  await expectRefusedFile(degree, damaged, '文件不完整或已损坏')

  const empty = pdfOf('空.pdf', await badPdf.empty())
  const declaration = slotRow(page, 'integrity-declaration')
  await choose(declaration, empty)
  await expectRefusedFile(declaration, empty, '文件是空的（0 字节）')

  // a replacement that is refused leaves what was there
  await choose(residence, pdfOf('新合同.pdf', await badPdf.renamedWord()))
  await expect(residence.getByRole('alert')).toContainText('原来已上传的文件没有改动。')
  await expect(residence.getByText(good.name)).toBeVisible()
  await reload(page)
  await expectUploaded(residence, good)
  for (const row of [household, income, education, degree, declaration])
    await expect(row.getByText('未上传')).toBeVisible()
})

test('a closed PDF is opened at its slot with its password', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/attachments')
  const row = slotRow(page, 'taxable-income')
  const record = pdfOf('纳税记录.pdf', encryptedPdf('07451X'))
  await choose(row, record)
  await expectRefusedFile(row, record, '请在这里输入打开密码')
  const open = row.getByRole('button', { name: '打开并上传' })
  await open.click()
  await expect(row.getByText('请先输入打开密码。')).toBeVisible()
  await expectAccessible(page)
  await row.getByLabel('打开密码').fill('07451x')
  await open.click()
  await expect(row.getByRole('alert')).toContainText('打开密码不对，文件没有打开。')
  await row.getByLabel('打开密码').fill('07451X')
  await open.click()
  await expectUploaded(row, record)
  await expect(row.getByText('文件的密码已经解除，内容没有变化，审核人员可以查看。')).toBeVisible()
})

test('a page on its side is turned at its finding, an empty one is taken out', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/attachments')
  const row = slotRow(page, 'residence-proof')
  const crooked = await plainPdf((document) => {
    const second = document.addPage([595, 842])
    for (let line = 0; line < 20; line += 1)
      second.drawText('Lease of the flat', { x: 60, y: 700 - 20 * line, size: 12 })
    second.setRotation(degrees(90))
    document.addPage([595, 842])
  })
  await choose(row, pdfOf('租赁合同.pdf', crooked))
  await expect(row.getByText('第 2 页是横着的，请转正，方便审核人员阅读。')).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: /^左转/ }).click()
  await expect(row.getByText('第 2 页上传后转动过，请核对方向。')).toBeVisible()
  await expect(row.getByText('第 2 页是横着的')).toBeHidden()
  await row.getByRole('button', { name: /^删除空白页/ }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('第 3 页没有内容')
  await dialog.getByRole('button', { name: '删除空白页' }).click()
  await expect(row.getByText('2 页 ·')).toBeVisible()
  await reload(page)
  await expect(row.getByText('租赁合同.pdf')).toBeVisible()
  await expect(row.getByText('没有内容')).toBeHidden()
})

test('a photo that is none is refused beside its place', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/profile?step=photo')
  const input = page.getByLabel('选择文件：证件照片')
  await input.setInputFiles({ ...(await paperFor('residence-proof', '')), name: '照片.jpg', mimeType: 'image/jpeg' })
  await expect(page.getByRole('alert').filter({ hasText: '照片须为 JPG 或 PNG 格式，这个文件不是图片' })).toBeVisible()
  await input.setInputFiles(await paperFor('photo', ''))
  await expect(page.getByRole('img', { name: '您的证件照片' })).toBeVisible()
})

test('a day that does not exist is refused in words', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/attachments')
  const declaration = slotRow(page, 'integrity-declaration')
  await choose(declaration, await paperFor('integrity-declaration', '何不器'))
  await expect(declaration.getByText('待补日期', { exact: true })).toBeVisible()
  const origin = new URL(page.url()).origin
  const reply = await page.request.patch('/api/attachments', {
    headers: { origin },
    data: { slot: 'integrity-declaration', signedOn: '2026-02-30', validUntil: '' },
  })
  expect(reply.status()).toBe(422)
  expect(JSON.stringify(await reply.json())).toContain('日期')
})

test('a 30 February typed into the calendar is told beside its field, not as a field left open', async ({ page }) => {
  await enter(page)
  await visit(page, '/applicant/profile?step=education')
  const day = page.locator('#f-graduatedOn')
  await day.click()
  for (const part of ['2026', '02', '30']) {
    await page.keyboard.type(part)
    if (part === '2026') await page.keyboard.press('ArrowRight')
  }
  await day.blur()
  await expect(page.getByText('日期没有填完整，或没有这一天（例如 2 月 30 日），请核对。')).toBeVisible()
  await day.fill('2026-02-28')
  await expect(page.getByText('日期没有填完整')).toHaveCount(0)
})

test('a form that was changed in another tab says so and overwrites nothing', async ({ page, context }) => {
  await enter(page)
  await visit(page, '/applicant/profile')
  const other = await context.newPage()
  await visit(other, '/applicant/profile')
  await page.getByLabel('联系地址').fill('北京市海淀区学院南路1号')
  await page.getByLabel('联系地址').blur()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeAttached()

  await other.getByLabel('联系地址').fill('北京市朝阳区别处2号')
  await other.getByLabel('联系地址').blur()
  await expect(other.getByText('这份内容已在别的窗口改过，为免互相覆盖，本页不再保存。')).toBeVisible()
  await expect(other.getByLabel('联系地址')).toHaveValue('北京市朝阳区别处2号')
  await reload(page)
  await expect(page.getByLabel('联系地址')).toHaveValue('北京市海淀区学院南路1号')
  await other.getByRole('button', { name: '载入最新内容' }).click()
  await expect(other.getByLabel('联系地址')).toHaveValue('北京市海淀区学院南路1号')
})

test('a session that ran out keeps what was typed and comes back to the same step', async ({ page, context }) => {
  const person = await enter(page)
  await visit(page, '/applicant/profile?step=education')
  await fillFields(page, { school: '河北工业大学' })
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeAttached()
  await context.clearCookies()
  await fillFields(page, { major: typedProfile.education.major })
  await page.getByLabel('学科专业').first().blur()
  await expect(page.getByText('未保存的内容已留在本机，登录后自动填回。')).toBeVisible()
  await page.getByRole('button', { name: '重新登录' }).click()
  await page.getByRole('button', { name: '个人入口登录' }).click()
  await page.waitForURL('**/interaction/**')
  await introduce(page, person)
  await page.waitForURL(/\/applicant\/profile\?step=education/)
  await expect(page.locator('#f-major')).toHaveValue(typedProfile.education.major)
  await expect(page.locator('#f-school')).toHaveValue('河北工业大学')
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeAttached()
})

test('an address that is not one is not found, and no page shows how the program works', async ({ page }) => {
  await enter(page)
  const strange = ['/applicant/applications/1', '/applicant/applications/%00', '/verify/A-B-C', '/guides/nowhere']
  for (const address of strange) {
    const response = await page.request.get(address)
    expect([400, 404], address).toContain(response.status())
    expect(await response.text()).not.toMatch(/\bat [\w.<>]+ \(|node_modules|Prisma/)
  }
  const response = await visit(page, '/applicant/profile?step=nonsense&x[]=1')
  expect(response?.status()).toBe(200)
})
