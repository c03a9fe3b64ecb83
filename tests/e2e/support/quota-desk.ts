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

type Officers = { desk: Page; second: Page }

/** 下达 by the district's desk: one officer proposes it with its basis, another releases it (decision 0023). */
export async function grantQuota({ desk, second }: Officers, unitName: string, count: number): Promise<void> {
  await visit(desk, '/reviewer/quota')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: unitName, exact: true }).first().click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(unitName)
  await expectAccessible(desk)
  await desk.getByLabel('下达数量').fill(String(count))
  await desk.getByLabel('依据').fill('本月指标分配会议纪要')
  await desk.getByRole('button', { name: '提出下达', exact: true }).click()
  const dialog = desk.getByRole('alertdialog')
  await expectAccessible(desk)
  await dialog.getByRole('button', { name: '提出下达' }).dblclick()
  await expect(desk.getByRole('button', { name: /^撤回.*指标下达/ })).toBeVisible()
  // nobody releases his own
  await expect(desk.getByRole('button', { name: /^复核通过/ })).toHaveCount(0)
  await expectAccessible(desk)
  await releaseProposal(second, unitName)
}

/** 复核通过 on the page of what waits, by the second officer; `title` is part of what it is called. */
export async function releaseProposal(second: Page, title: string): Promise<void> {
  await visit(second, '/reviewer')
  await second.getByRole('link', { name: '去复核' }).click()
  await expect(second.getByRole('heading', { name: '待复核', level: 1 })).toBeVisible()
  await expectAccessible(second)
  const button = second.getByRole('button', { name: new RegExp(`^(复核通过|发布).*${title}`) })
  await button.click()
  await expectAccessible(second)
  await second
    .getByRole('alertdialog')
    .getByRole('button', { name: /^(复核通过|发布)$/ })
    .dblclick()
  // behind an open dialog nothing else is there for anybody: only the answer says that it is done
  await expect(second.getByText(/^已(复核通过|发布)$/)).toBeVisible()
  await expect(second.getByRole('alertdialog')).toHaveCount(0)
  await expect(button).toHaveCount(0)
}
