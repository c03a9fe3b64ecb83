import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import type { daughterOf } from './newcomer'
import { paperFor } from './papers'
import { lookInPassing } from './screen'
import { choose, expectUploaded, slotRow } from './slots'
import { visit } from './visit'

/** 下一步, which saves first; the step that is left is looked at in three widths. */
export async function goOn(page: Page, step: string): Promise<void> {
  const left = new URL(page.url()).searchParams.get('step')
  await lookInPassing(page, `wizard-${left}-${step}`)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.waitForURL((url) => url.searchParams.get('step') === step)
}

/** 申请新办; pressed twice, as many do: one draft is opened. */
export async function startNew(page: Page): Promise<void> {
  await visit(page, '/applicant/permit')
  await expectAccessible(page)
  await page.getByRole('button', { name: '申请新办' }).dblclick()
  await page.waitForURL((url) => url.searchParams.get('step') === 'start')
}

type Child = ReturnType<typeof daughterOf>

/** 随往子女: the fields and the two papers of one child, in its dialog. */
export async function addChild(page: Page, child: Child): Promise<void> {
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '添加随往子女' })
  await dialog.getByLabel('随往人员姓名').fill(child.name)
  await dialog.getByLabel('与本人关系').selectOption(child.relation)
  await dialog.getByRole('textbox', { name: '出生证明编号' }).fill(child.birthCertificateNumber)
  await dialog.getByLabel('工作（学习）单位').fill(child.institution)
  // a number with a wrong check digit first: the sentence stands beside the field, the rest stays
  await dialog.getByLabel('证件号码').fill(child.idNumber.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  await dialog.getByRole('button', { name: '提交' }).click()
  await expect(dialog.getByLabel('证件号码')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('随往人员姓名')).toHaveValue(child.name)
  await expectAccessible(page)
  await dialog.getByLabel('证件号码').fill(child.idNumber)
  for (const slot of ['child-birth-certificate', 'child-household-register'] as const) {
    const paper = await paperFor(slot, child.name)
    const row = slotRow(page, slot, dialog)
    await choose(row, paper)
    await expectUploaded(row, paper)
  }
  await dialog.getByRole('button', { name: '提交' }).click()
  await expect(dialog).toBeHidden()
}

type Filling = {
  /** 申报条件类别; 学历学位 when nothing is said. */
  category?: RegExp
  /** What else the step of the category asks, with its papers in view. */
  papers?: () => Promise<void>
  child?: Child
}

/** 新办 from 申请说明 to 预览提交 (I-43…I-46, I-60); the months are left to the documents. */
export async function fillNew(page: Page, { category = /^学历学位/, papers, child }: Filling = {}): Promise<void> {
  await page.getByLabel('我已阅读申请说明，所填信息和上传的材料真实有效').check()
  await page.getByRole('radio', { name: '国内人员', exact: false }).first().check()
  await goOn(page, 'basics')
  await goOn(page, 'condition')
  await page.getByRole('radio', { name: category }).check()
  if (papers) await papers()
  else await expect(slotRow(page, 'degree-certificate')).toBeVisible()
  await goOn(page, 'months')
  await goOn(page, 'children')
  if (child) {
    await addChild(page, child)
    await expect(page.getByRole('button', { name: new RegExp(`^修改.*${child.name}`) })).toBeVisible()
  }
  await goOn(page, 'preview')
}

/** 提交给单位审核, 提交申请 or 重新提交, confirmed by a double click: it is submitted once. */
export async function submit(page: Page, label: '提交给单位审核' | '重新提交' | '提交申请'): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  const dialog = page.getByRole('alertdialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '确认提交' }).dblclick()
  await page.waitForURL((url) => /^\/applicant\/applications\/[\w-]+$/.test(url.pathname))
}
