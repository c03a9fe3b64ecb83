import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { paperFor } from './papers'
import { choose, expectUploaded, slotRow } from './slots'
import { visit } from './visit'

/** The 单位关联码 as the unit's home page shows it. */
export async function linkCode(page: Page): Promise<string> {
  await visit(page, '/employer')
  await expectAccessible(page)
  return page
    .getByText(/^[0-9A-Z]{4}( [0-9A-Z]{1,4})+$/)
    .first()
    .innerText()
}

type Terms = { startsOn: string; endsOn: string; position: string }

/** 待确认单位关联 › 通过: 工作信息情况 with the contract (U-62…U-64). */
export async function acceptEmployee(page: Page, name: string, terms: Terms): Promise<void> {
  await visit(page, '/employer/employees?tab=pending')
  await expectAccessible(page)
  await page.getByRole('button', { name: new RegExp(`^通过.*${name}`) }).click()
  const dialog = page.getByRole('dialog', { name: '请填写工作信息情况' })
  await dialog.getByLabel('合同开始日期').fill(terms.startsOn)
  await dialog.getByLabel('合同结束日期').fill(terms.endsOn)
  await dialog.getByLabel('担任职务').fill(terms.position)
  const contract = await paperFor('labour-contract', name, 4)
  const row = slotRow(page, 'labour-contract', dialog)
  await choose(row, contract)
  await expectUploaded(row, contract)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交', exact: true }).dblclick()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0)
}

type Approval = {
  list?: string
  remark?: string
  /** The district wants an appointment: the page stays, and offers times (P-01). */
  books?: boolean
}

/** 审核员工证件申请 or, with its address, 变更 › 审批通过, every duty ticked (U-80); with a remark where one is owed (U-97). */
export async function approveAsEmployer(
  page: Page,
  name: string,
  { list = '/employer/reviews', remark, books = false }: Approval = {},
): Promise<void> {
  await visit(page, list)
  await expectAccessible(page)
  await page.getByRole('row').filter({ hasText: name }).getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const duties = page.getByRole('group', { name: '请逐项核对' }).getByRole('checkbox')
  for (const duty of await duties.all()) await duty.check()
  if (remark) await page.getByLabel('备注').fill(remark)
  await expectAccessible(page)
  await page.getByRole('button', { name: '审批通过', exact: true }).dblclick()
  if (books) return expect(page.getByRole('heading', { name: '预约办理时间' })).toBeVisible()
  await page.waitForURL('**/employer/reviews')
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0)
}
