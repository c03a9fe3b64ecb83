import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { visit } from './visit'
import type { ApplicationKind } from '@/lib/domain/codes'
import { lookInPassing } from './screen'

const step = (page: Page, name: string) => page.waitForURL((url) => url.searchParams.get('step') === name)

/** 核对信息 → 填写 → 预览提交 → 提交 of a business that the unit starts; pressed twice, it is handed in once. */
export async function fillInAndSubmit(
  page: Page,
  kind: ApplicationKind,
  fill: (page: Page) => Promise<void>,
): Promise<string> {
  await page.waitForURL('**/employer/applications/*/edit**')
  await expect(page.getByRole('link', { name: '下一步' })).toBeVisible()
  await lookInPassing(page, `editor-${kind}-check`)
  await page.getByRole('link', { name: '下一步' }).click()
  await step(page, 'form')
  await expect(page.getByRole('button', { name: '预览提交' })).toBeVisible()
  await fill(page)
  return previewAndSubmit(page, kind)
}

/** The same from the filled-in form on. */
export async function previewAndSubmit(page: Page, kind: ApplicationKind): Promise<string> {
  await lookInPassing(page, `editor-${kind}-form`)
  await page.getByRole('button', { name: '预览提交' }).click()
  await step(page, 'preview')
  await expect(page.getByText('内容已齐全，可以提交')).toBeVisible()
  await lookInPassing(page, `editor-${kind}-preview`)
  await page.getByRole('button', { name: '提交', exact: true }).dblclick()
  await page.waitForURL((url) => /^\/employer\/applications\/[\w-]+$/.test(url.pathname))
  await expect(page.getByText(/待受理|待预约/).first()).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}

type RightWish = { district: string; fill?: (page: Page) => Promise<void> }

/** 申请业务办理权限 from the choice of the authority to the submission (U-43); answers the file's id. */
export async function applyForRight(page: Page, { district, fill }: RightWish): Promise<string> {
  await visit(page, '/employer/filing-rights/new')
  await page.getByRole('combobox', { name: '所属主管部门' }).selectOption(district)
  await expectAccessible(page)
  await page.getByRole('button', { name: '下一步' }).dblclick()
  await step(page, 'unit')
  await page.getByLabel('拟办事项').fill('为本单位员工新办工作居住证')
  await page.getByLabel(/^本单位已阅读申请要求/).check()
  await fill?.(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '预览提交' }).click()
  await step(page, 'preview')
  await expect(page.getByText('内容已齐全，可以提交')).toBeVisible()
  await page.getByRole('button', { name: '提交', exact: true }).dblclick()
  await page.waitForURL((url) => /^\/employer\/applications\/[\w-]+$/.test(url.pathname))
  return page.url().split('/').at(-1) ?? ''
}
