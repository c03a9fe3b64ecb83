import { expect, type Page } from '@playwright/test'
import { visit } from './visit'

export type Kind = 'person' | 'employer' | 'staff'

const portals: Record<Kind, { home: string; button: string }> = {
  person: { home: '/applicant', button: '个人入口登录' },
  employer: { home: '/employer', button: '单位入口登录' },
  staff: { home: '/reviewer', button: '审核入口登录' },
}

/** Opens a door of the sign-in page and stops on the identity platform's page. */
export async function openDoor(page: Page, kind: Kind, callbackUrl = portals[kind].home): Promise<void> {
  await visit(page, `/sign-in?${new URLSearchParams({ entrance: kind, callbackUrl })}`)
  await page.getByRole('button', { name: portals[kind].button }).click()
  await page.waitForURL('**/interaction/**')
}

/** Signs in as a persona of the demo, through the real doors, and ends on `callbackUrl` (the portal's home by default). */
export async function signInAs(
  page: Page,
  kind: Kind,
  personaId: string,
  callbackUrl = portals[kind].home,
): Promise<void> {
  await openDoor(page, kind, callbackUrl)
  await page.locator(`button[name="persona"][value="${personaId}"]`).click()
  await page.waitForURL((url) => url.pathname + url.search === callbackUrl || url.pathname.startsWith(callbackUrl))
}

/** 退出登录 by the way that the account menu goes; ends on the public home page. */
export async function signOut(page: Page): Promise<void> {
  // 去完善 and its like lie over the page (U-01, I-01); whoever wants out closes them first.
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /账户菜单/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

type NewPerson = { name: string; idNumber: string; mobile: string }

/** 使用其他身份: says on the identity platform's page who one is. */
export async function introduce(page: Page, person: NewPerson): Promise<void> {
  await page.getByRole('link', { name: '使用其他身份' }).click()
  await page.getByLabel('姓名').fill(person.name)
  await page.getByLabel('身份证号').fill(person.idNumber)
  await page.getByLabel('手机号').fill(person.mobile)
  await page.getByRole('button', { name: '以此身份登录' }).click()
  await page.waitForURL('**/applicant**')
}

/** Signs in as a person who is not in the demo's list. */
export async function signInAsNewPerson(page: Page, person: NewPerson): Promise<void> {
  await openDoor(page, 'person')
  await introduce(page, person)
}

/** The cookie that carries the session. */
export async function sessionCookie(page: Page) {
  const cookies = await page.context().cookies()
  const cookie = cookies.find(({ name }) => name === 'session' || name === '__Host-session')
  expect(cookie, 'a session cookie').toBeDefined()
  return cookie
}
