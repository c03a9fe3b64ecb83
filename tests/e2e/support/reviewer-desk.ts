import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { visit } from './visit'

/** Opens a file from the worklist of the level. */
export async function openDesk(page: Page, name: string): Promise<void> {
  await visit(page, '/reviewer')
  await expectAccessible(page)
  await page.getByRole('link', { name, exact: true }).click()
  await page.waitForURL('**/reviewer/applications/**')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  // the paper itself is drawn in the page
  await expect(page.getByRole('region', { name: '附件查看' }).locator('canvas').first()).toBeVisible()
  await expectAccessible(page)
}

/** Opens a file by its address; a list of fifty may have it on a later page. */
export async function openFile(page: Page, id: string, name: string): Promise<void> {
  await visit(page, `/reviewer/applications/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByRole('region', { name: '附件查看' }).locator('canvas').first()).toBeVisible()
}

const said = (page: Page, sentence: string | RegExp) => expect(page.getByText(sentence).first()).toBeVisible()

/** 认领 and, at the first level, 受理. */
export async function claim(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '认领', exact: true }).click()
  await said(page, `${name} 已认领`)
  // the file as it is now is on the page
  await expect(page.getByRole('button', { name: '放回', exact: true })).toBeVisible()
}

export async function accept(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '受理', exact: true }).dblclick()
  await said(page, `${name} 已受理`)
  await expectAccessible(page)
}

type Opinion = { about: string; text: string; hint: string }

/** 审批不通过 with one item and a 温馨提示. Without an opinion it is refused first. */
export async function giveBack(page: Page, name: string, { about, text, hint }: Opinion): Promise<void> {
  await page.getByRole('button', { name: '审批不通过', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '审批不通过须填写审核意见' })).toBeVisible()
  await page.getByLabel('第 1 项 事项').selectOption({ label: about })
  await page.getByLabel('第 1 项 意见内容').fill(text)
  await page.getByLabel('温馨提示').fill(hint)
  await expectAccessible(page)
  await page.getByRole('button', { name: '审批不通过', exact: true }).dblclick()
  await said(page, new RegExp(`${name} 审批不通过`))
}

/** 审批通过; the last level is asked once more, because a permit comes of it. */
export async function pass(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '审批通过', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  const done = page.getByText(new RegExp(`${name} 审批通过`)).first()
  await expect(dialog.or(done).first()).toBeVisible()
  if (await dialog.isVisible()) {
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '审批通过' }).click()
  }
  await expect(done).toBeVisible()
}
