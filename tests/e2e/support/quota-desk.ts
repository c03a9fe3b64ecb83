import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { visit } from './visit'

type Request = { district: string; button: '新增指标申报' | '新增二次申报'; count: number }

/** 指标申报 by last year's taxes, handed in in the window (Q-02…Q-05). */
export async function reportQuota(page: Page, { district, button, count }: Request): Promise<void> {
  await visit(page, `/employer/quota?district=${district}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: button }).dblclick()
  await page.waitForURL((url) => /^\/employer\/quota\/[\w-]+$/.test(url.pathname))
  await page.getByRole('radio', { name: /^上年度/ }).check()
  await page.getByLabel(/年纳税金额/).fill('36.8')
  await page.getByLabel('申请数量').fill(String(count))
  await expectAccessible(page)
  await page.getByRole('button', { name: '上报', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '确认上报' }).dblclick()
  await page.waitForURL((url) => url.pathname === '/employer/quota')
  await expect(page.getByText('已上报').first()).toBeVisible()
}

/** 下达 by the district's desk. */
export async function grantQuota(desk: Page, unitName: string, count: number): Promise<void> {
  await visit(desk, '/reviewer/quota')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: unitName, exact: true }).first().click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(unitName)
  await expectAccessible(desk)
  await desk.getByLabel('下达数量').fill(String(count))
  await desk.getByRole('button', { name: '下达', exact: true }).click()
  const dialog = desk.getByRole('alertdialog')
  await expectAccessible(desk)
  await dialog.getByRole('button', { name: '确认下达' }).dblclick()
  await expect(desk.getByText(`已下达 ${count} 个`).first()).toBeVisible()
}
