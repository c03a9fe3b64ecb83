import { expect, type Page } from '@playwright/test'
import type { ApplicationKind } from '@/lib/domain/application/kinds'
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
  await lookInPassing(page, `editor-${kind}-form`)
  await page.getByRole('button', { name: '预览提交' }).click()
  await step(page, 'preview')
  await expect(page.getByText('内容已齐全，可以提交')).toBeVisible()
  await lookInPassing(page, `editor-${kind}-preview`)
  await page.getByRole('button', { name: '提交', exact: true }).dblclick()
  await page.waitForURL((url) => /^\/employer\/applications\/[\w-]+$/.test(url.pathname))
  await expect(page.getByText('待受理').first()).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}
