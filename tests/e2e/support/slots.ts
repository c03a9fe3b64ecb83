import { expect, type Locator, type Page } from '@playwright/test'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'
import type { Paper } from './papers'

/** The row of a slot, wherever the list of slots is shown; `within` narrows to one child or one contract. */
export function slotRow(page: Page, slot: SlotCode, within: Locator | Page = page): Locator {
  const heading = page.getByRole('heading', { name: slotName(slot), exact: true })
  return within.getByRole('listitem').filter({ has: heading })
}

/** Chooses a file by the button of the row, as the file dialog would. */
export async function choose(row: Locator, paper: Paper): Promise<void> {
  await row.getByLabel(/^选择文件/).setInputFiles(paper)
}

/** Lets a file fall on the row, without any button. */
export async function drop(page: Page, row: Locator, paper: Paper): Promise<void> {
  const { name, mimeType, buffer } = paper
  const transfer = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: mimeType }))
      return transfer
    },
    { name, mimeType, base64: buffer.toString('base64') },
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await row.dispatchEvent(type, { dataTransfer: transfer })
}

/** What stands on the papers of these tests: signed on the day they begin, running for years. */
const days = { 签署日期: '2026-10-12', 有效期至: '2029-12-31' }

/** States the days and the signer that the paper owes and that are not stated yet; each is stored when its field is left. */
async function stateOwedDays(row: Locator): Promise<void> {
  const owed = []
  for (const [label, day] of Object.entries(days)) {
    const field = row.getByLabel(new RegExp(label))
    if ((await field.count()) > 0 && (await field.isEnabled()) && (await field.inputValue()) === '')
      owed.push({ field, day })
  }
  const signer = row.getByRole('textbox', { name: /单位签署人/ })
  const unsigned = (await signer.count()) > 0 && (await signer.isEnabled()) && (await signer.inputValue()) === ''
  const last = owed.at(-1)?.field
  if (!last && !unsigned) return
  const stored = row
    .page()
    .waitForResponse((answer) => answer.url().endsWith('/api/attachments') && answer.request().method() === 'PATCH')
  for (const { field, day } of owed) await field.fill(day)
  if (unsigned) {
    await signer.fill('何静')
    await row.getByRole('combobox', { name: /签署人身份/ }).selectOption('授权人')
  } else await last?.blur()
  expect((await stored).ok()).toBe(true)
}

/** The file is there: its name stands in the row, on its way no longer, its days are stated, and nothing complains. */
export async function expectUploaded(row: Locator, paper: Paper): Promise<void> {
  await expect(row.getByText(paper.name).first()).toBeVisible()
  await expect(row.getByRole('progressbar')).toHaveCount(0)
  await expect(row.getByText(`${paper.name} （`)).toBeVisible()
  await stateOwedDays(row)
  await expect(row.getByText('已上传', { exact: true })).toBeVisible()
  await expect(row.getByRole('alert')).toHaveCount(0)
}

/** Refused: a sentence beside the row that says what is wrong and that nothing was lost. */
export async function expectRefusedFile(row: Locator, paper: Paper, sentence: string | RegExp): Promise<void> {
  const alert = row.getByRole('alert')
  await expect(alert).toContainText(`“${paper.name}”没有上传`)
  await expect(alert).toContainText(sentence)
}
