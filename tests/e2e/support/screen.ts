import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'

/** Desk, tablet and phone (look.md); the same page is only resized, as a window is. */
export const widths = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const

const pictures = process.env.SCREENSHOTS ? path.resolve('test-results/screens') : null

/** Nothing sticks out to the right: what has to be scrolled sideways is not read. */
async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const sticking = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > edge + 1,
    )
    return wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`.slice(0, 120))
  })
  expect(sticking, name).toEqual([])
}

/** Looks at the page at three widths: nothing wider than the window, no axe violation, nobody's exception text. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const size of widths) {
    await page.setViewportSize(size)
    const place = `${name}-${size.width}`
    await expectNoSidewaysScroll(page, place)
    if (pictures) await page.screenshot({ path: path.join(pictures, `${place}.png`), fullPage: true })
  }
  // last at the phone's width; the journey looks at the desk's
  await expectAccessible(page)
}

/** The same on the way through a journey, which goes on at the desk's width. */
export async function lookInPassing(page: Page, name: string): Promise<void> {
  await lookAt(page, name)
  await page.setViewportSize(widths[0])
}
