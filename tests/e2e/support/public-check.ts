import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { visit } from './visit'

type Holder = { number: string; name: string; idNumber: string }

/** 工作居住证校验 by number, name and the last six of the ID; answers the word of the result. */
export async function checkPermit(page: Page, { number, name, idNumber }: Holder): Promise<string> {
  await visit(page, '/verify')
  await expectAccessible(page)
  await page.getByLabel('工作居住证编号').fill(number)
  await page.getByLabel('持证人姓名').fill(name)
  await page.getByLabel('证件号码后 6 位').fill(idNumber.slice(-6))
  await page.getByRole('button', { name: '校验', exact: true }).click()
  return resultOf(page)
}

/** The address behind the QR code. */
export async function checkByCode(page: Page, code: string): Promise<string> {
  await visit(page, `/verify/${code}`)
  return resultOf(page)
}

async function resultOf(page: Page): Promise<string> {
  const word = page.locator('#check-result')
  await expect(word).toBeVisible()
  await expectAccessible(page)
  return word.innerText()
}
