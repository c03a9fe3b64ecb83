import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Zero violations, not "few": each one is somebody who cannot go on. Call it for every page and every open dialog. */
export async function expectAccessible(page: Page): Promise<void> {
  // what lies half under a bar that stays in place would count as a target too small to be hit
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  // the title comes with the data, a moment after the page
  await expect(page).toHaveTitle(/./)
  // a colour on its way to another one is neither
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map((transition) => transition.finished))
  })
  // a word of success that is just coming or going is half transparent, and nobody is to read it so
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-sonner-toast][data-visible=true]')].every(
      (toast) => getComputedStyle(toast).opacity === '1',
    ),
  )
  const { violations } = await new AxeBuilder({ page })
    // no page of ours has a frame: without the second window that frames need, a look takes half the time
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([])
}
