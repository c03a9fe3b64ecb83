import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { paperFor } from './papers'
import { choose, expectUploaded, slotRow } from './slots'
import { visit } from './visit'

/** 申请变更 or 申请注销 on the holder's page, and the confirmation of the first step; pressed twice, one draft is opened. */
export async function startChange(page: Page, title: string): Promise<void> {
  await visit(page, '/applicant/permit')
  await expectAccessible(page)
  await page.getByRole('button', { name: new RegExp(`^申请(变更|注销).*：${title}$`) }).dblclick()
  await page.waitForURL((url) => url.searchParams.get('step') === 'start')
  await page.getByLabel(/^我已阅读申请说明/).check()
}

/** 诚信声明 anew for this business, with the day that stands on it instead of the old one's (M-25, G-29). */
export async function signAnew(page: Page, holder: string, business: string, on = '2026-10-12'): Promise<void> {
  const row = slotRow(page, 'integrity-declaration')
  const paper = { ...(await paperFor('integrity-declaration', holder)), name: `${business}诚信声明.pdf` }
  await choose(row, paper)
  const day = row.getByLabel(/签署日期/)
  // the file is there, not only on its way
  await row.getByText(`${paper.name} （`).waitFor()
  if ((await day.inputValue()) !== on) await state(page, day, on)
  await expectUploaded(row, paper)
}

/** Types the day; it is stored as soon as the field is left. */
async function state(page: Page, day: Locator, on: string): Promise<void> {
  await day.fill(on)
  const stored = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/attachments') && answer.request().method() === 'PATCH',
  )
  await day.blur()
  expect((await stored).ok()).toBe(true)
}
