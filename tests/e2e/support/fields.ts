import type { Locator, Page } from '@playwright/test'

type Value = string | boolean

const isChoice = (control: Locator): Promise<string> =>
  control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))

/** Fills in one field of a form by its path, whatever kind of control it is. Read-only ones are left as they are. */
export async function fillField(page: Page, path: string, value: Value): Promise<void> {
  const control = page.locator(`#f-${path.replaceAll('.', '-')}`)
  const kind = await isChoice(control)
  if (typeof value === 'boolean') await control.setChecked(value)
  else if (kind === 'fieldset') await control.locator(`input[value="${value}"]`).check()
  else if (kind === 'select') await control.selectOption(value)
  else if (await control.isEditable()) await control.fill(value)
}

/** Every field of an object: `{ school: '…', title: { name: '…' } }` reaches "school" and "title.name". */

export async function fillFields(page: Page, values: object, before = ''): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const path = `${before}${key}`
    if (typeof value === 'object' && value !== null) await fillFields(page, value, `${path}.`)
    else if (value !== '' && value !== undefined) await fillField(page, path, value as Value)
  }
}
