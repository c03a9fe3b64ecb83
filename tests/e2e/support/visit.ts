import type { Page, Response } from '@playwright/test'

/** Until React has taken over every control of the page: a press or a file before that is heard by nobody. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('body :is(button, input:not([type=hidden]), select, textarea)')].every((control) =>
      Object.keys(control).some((key) => key.startsWith('__react')),
    ),
  )
}

/** Opens an address of the portal as a user does: by the time he presses something, the page listens. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address)
  await awake(page)
  return response
}

export async function reload(page: Page): Promise<void> {
  await page.reload()
  await awake(page)
}
