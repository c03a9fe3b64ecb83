import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { visit } from './visit'

/** 申请变更 or 申请注销 on the holder's page, and the confirmation of the first step; pressed twice, one draft is opened. */
export async function startChange(page: Page, title: string): Promise<void> {
  await visit(page, '/applicant/permit')
  await expectAccessible(page)
  await page.getByRole('button', { name: new RegExp(`^申请(变更|注销).*：${title}$`) }).dblclick()
  await page.waitForURL((url) => url.searchParams.get('step') === 'start')
  await page.getByLabel(/^我已阅读申请说明/).check()
}
