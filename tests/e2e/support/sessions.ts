import { test as base, type BrowserContext } from '@playwright/test'
import { type Kind, signInAs } from './sign-in'

/** Signed-in browsers by persona, opened when first asked for: signing in is real, but once is enough. */
export type Sessions = { of: (personaId: string) => Promise<BrowserContext>; guest: () => Promise<BrowserContext> }

export const kindOf = (personaId: string): Kind => {
  const [kind] = personaId.split('-')
  if (kind === 'person' || kind === 'employer' || kind === 'staff') return kind
  throw new Error(`${personaId} is no persona`)
}

export const test = base.extend<object, { sessions: Sessions }>({
  sessions: [
    async ({ browser }, use) => {
      const open = new Map<string, Promise<BrowserContext>>()
      const baseURL = process.env.E2E_BASE_URL
      const enter = async (personaId: string): Promise<BrowserContext> => {
        const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
        const page = await context.newPage()
        if (personaId !== 'guest') await signInAs(page, kindOf(personaId), personaId)
        await page.close()
        return context
      }
      const of = (personaId: string): Promise<BrowserContext> => {
        const context = open.get(personaId) ?? enter(personaId)
        open.set(personaId, context)
        return context
      }
      await use({ of, guest: () => of('guest') })
      for (const context of open.values()) await (await context).close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

export { expect } from '@playwright/test'
