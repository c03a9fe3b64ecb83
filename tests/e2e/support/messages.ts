import { expect, type Page } from '@playwright/test'
import { visit } from './visit'

/** The worker delivers a moment later: whoever looks again finds the message. */
export async function expectMessage(page: Page, portal: '/applicant' | '/employer', text: RegExp): Promise<void> {
  await expect(async () => {
    await visit(page, `${portal}/messages`)
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
}
